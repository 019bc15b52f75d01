import { diffArrays } from 'diff';
import { lineForm } from './line-form';

/** Lines that came and went, in the order of the file. */
export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Beyond so many lines that differ, their order is not looked at. */
const MOST_CHANGES = 2000;

/** Lines of a text without their ends; what follows the last end is a line only where it holds something. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** All of a text is new. */
export function whole(text: string): Change {
  return { added: linesOf(text), removed: [] };
}

/** What leads from one text to another. Of texts that have little in common: what only one of them holds. */
export function between(before: string, after: string): Change {
  const [old, now] = withoutCommonEnds(linesOf(before), linesOf(after));
  if (old.length === 0 || now.length === 0) return { added: now, removed: old };
  const parts = diffArrays(old, now, { maxEditLength: MOST_CHANGES });
  if (parts === undefined) return { added: without(now, old), removed: without(old, now) };
  return {
    added: parts.flatMap(part => (part.added ? part.value : [])),
    removed: parts.flatMap(part => (part.removed ? part.value : [])),
  };
}

function withoutCommonEnds(old: readonly string[], now: readonly string[]): [string[], string[]] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
}

/** Each line of `others` takes one line away. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter(line => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

/** Lines of hunks that begin with their sign. */
export function signed(lines: readonly string[]): Change {
  const of = (sign: string) =>
    lines.filter(line => line.startsWith(sign)).map(line => line.slice(1).replace(/\r?\n?$/, ''));
  return { added: of('+'), removed: of('-') };
}

/** Of a change that a person had a hand in: the lines that are the tool's own proposal. */
export function proposed({ added, removed }: Change, ...proposals: readonly string[]): Change {
  const own = new Set(proposals.flatMap(linesOf).map(lineForm));
  return { added: added.filter(line => own.has(lineForm(line))), removed };
}

export function joined(changes: readonly Change[]): Change {
  return {
    added: changes.flatMap(change => change.added),
    removed: changes.flatMap(change => change.removed),
  };
}
