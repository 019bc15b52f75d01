import { recordedAgent, recordedModel } from '../../evidence';
import type { RecordedRange, Writer } from '../line-record';

/** Whom a recorder names. */
export interface Who {
  readonly writer: Writer;
  readonly agent: string | null;
  readonly model: string | null;
}

export interface Claim {
  readonly first: number;
  readonly last: number;
  readonly who: Who;
}

export const HUMAN: Who = { writer: 'human', agent: null, model: null };
export const UNKNOWN: Who = { writer: 'unknown', agent: null, model: null };

/** No file of which a recorder could speak is longer. */
export const MOST_LINES = 10_000_000;

export function ai(tool: string | null | undefined, model: string | null | undefined): Who {
  return {
    writer: 'ai',
    agent: tool ? recordedAgent(tool) : null,
    model: model ? recordedModel(model) : null,
  };
}

export function areLines(first: number, last: number): boolean {
  return (
    Number.isInteger(first) && Number.isInteger(last) && first >= 1 && first <= last && last <= MOST_LINES
  );
}

/** Claims one over the other: of several on a line the last one counts. Lines of nobody known are left out. */
export function settle(claims: readonly Claim[]): RecordedRange[] {
  const edges = edgesOf(claims);
  const owners = ownersOf(claims, edges);
  const ranges: RecordedRange[] = [];
  for (const [cell, owner] of owners.entries()) {
    const who = owner < 0 ? UNKNOWN : claims[owner]!.who;
    if (who.writer === 'unknown') continue;
    const [first, last] = [edges[cell]!, edges[cell + 1]! - 1];
    const before = ranges.at(-1);
    if (before !== undefined && before.last + 1 === first && isSame(before, who))
      ranges[ranges.length - 1] = { ...before, last };
    else ranges.push({ first, last, ...who });
  }
  return ranges;
}

/** Where claims begin, and the lines behind their ends, ascending: between two of them all lines have one owner. */
function edgesOf(claims: readonly Claim[]): Float64Array {
  const edges = Float64Array.from(claims.flatMap(({ first, last }) => [first, last + 1])).sort();
  return edges.filter((edge, at) => edge !== edges[at - 1]);
}

/** The number of the claim that each cell between two edges belongs to, or -1. Every cell is given once. */
function ownersOf(claims: readonly Claim[], edges: Float64Array): Int32Array {
  const owners = new Int32Array(Math.max(0, edges.length - 1)).fill(-1);
  const free = Int32Array.from(edges.keys());
  for (let claim = claims.length - 1; claim >= 0; claim--) {
    const { first, last } = claims[claim]!;
    for (
      let cell = nextFree(free, indexOf(edges, first));
      edges[cell]! <= last;
      cell = nextFree(free, cell)
    ) {
      owners[cell] = claim;
      free[cell] = cell + 1;
    }
  }
  return owners;
}

function nextFree(free: Int32Array, from: number): number {
  let cell = from;
  while (free[cell] !== cell) {
    free[cell] = free[free[cell]!]!;
    cell = free[cell]!;
  }
  return cell;
}

function indexOf(edges: Float64Array, edge: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(range: RecordedRange, who: Who): boolean {
  return range.writer === who.writer && range.agent === who.agent && range.model === who.model;
}
