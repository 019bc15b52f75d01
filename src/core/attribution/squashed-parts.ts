import type { Ref } from '../git';
import type { BranchRange, SquashedHistory, Word } from '../squashed';
import { type Attributions, CODE, NO_AGENT } from './attributions';
import { digestOf, distinct, type LinePart } from './recorded-parts';

/** Which branch a commit joined, and into which parts that divides its lines: each once. */
export interface SquashedFrom {
  readonly branch: Ref;
  /** Of what is told of which lines. */
  readonly digest: string;
  readonly parts: readonly LinePart[];
}

/** By commit; agents that no message names are numbered here, commit by commit. */
export function squashedParts({ commits }: SquashedHistory, table: Attributions): Map<number, SquashedFrom> {
  const numbers = [...commits.keys()].sort((a, b) => a - b);
  return new Map(
    numbers.map(commit => {
      const { branch, files } = commits.get(commit)!;
      const parts = distinct([...files.values()].flat().map(range => wordPart(range, table)));
      const rows = ({ first, last, source }: BranchRange) => [first, last, source];
      const digest = digestOf([...files].map(([path, ranges]) => [path, ranges.map(rows)]));
      return [commit, { branch, digest, parts }] as const;
    }),
  );
}

export function wordPart({ class: name, agent }: Word, table: Attributions): LinePart {
  return {
    class: CODE[name],
    agent: agent === null ? NO_AGENT : table.agentNumber(agent),
    basis: name === 'unknown' ? 'none' : 'commit',
  };
}

/** Whether the commits before number `end` joined what they joined `before`. */
export function areSquashedAlike(
  before: ReadonlyMap<number, SquashedFrom>,
  now: ReadonlyMap<number, SquashedFrom>,
  end: number,
): boolean {
  const old = [...now.keys()].filter(commit => commit < end);
  return (
    old.length === before.size && old.every(commit => now.get(commit)!.digest === before.get(commit)?.digest)
  );
}
