import { createHash } from 'node:crypto';
import { type AgentModel, type Basis, UNNAMED_AGENT } from '../model';
import type { RecordedHistory } from '../recorded';
import type { RecordedRange } from '../records';
import { type Attributions, CODE, NO_AGENT } from './attributions';

/** Lines of a commit that a record, or the commits that it joined, tell apart from its others. */
export interface LinePart {
  /** Class code. */
  readonly class: number;
  /** Number of the agent and model, or NO_AGENT. */
  readonly agent: number;
  readonly basis: Basis;
}

/** Who recorded the lines of a commit, and into which parts they fall: each once. */
export interface RecordedBy {
  readonly recorder: string;
  readonly version: string | null;
  /**
   * Null where the record is of this commit. Else it is of others, and speaks of those lines alone that were found again:
   * a digest of what it says of which.
   */
  readonly carried: string | null;
  /** What it says of some file that the commit did change is not believed. */
  readonly isCut: boolean;
  readonly parts: readonly LinePart[];
}

/** Of lines that the record of a file leaves open. */
export const LEFT_OPEN: LinePart = { class: CODE.unknown, agent: NO_AGENT, basis: 'record' };

/** By commit; agents that no message names are numbered here, commit by commit. */
export function recordedParts(recorded: RecordedHistory, table: Attributions): Map<number, RecordedBy> {
  const numbers = [...recorded.commits.keys()].sort((a, b) => a - b);
  return new Map(
    numbers.map(commit => {
      const { recorder, version, files, isCut, carriedFrom } = recorded.commits.get(commit)!;
      const ranges = [...files.values()].flatMap(file => file.ranges);
      const parts = distinct([LEFT_OPEN, ...ranges.map(range => partOf(range, table))]);
      const told = () =>
        [...files].map(([path, file]) => [path, file.ranges.map(range => Object.values(range))]);
      const carried = carriedFrom.length > 0 ? digestOf(told()) : null;
      return [commit, { recorder, version, carried, isCut, parts }] as const;
    }),
  );
}

/** Each part once, in the order in which they come first. */
export function distinct(parts: readonly LinePart[]): LinePart[] {
  return [...new Map(parts.map(part => [keyOf(part), part])).values()];
}

/** Stands for what is told of the lines of a commit. */
export function digestOf(told: unknown): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/**
 * Whether records of commits outside of the history say of commits before number `end` what they said `before`. `now`
 * need not know what is recorded of those commits themselves.
 */
export function areCarriedAlike(
  before: ReadonlyMap<number, RecordedBy>,
  now: ReadonlyMap<number, RecordedBy>,
  end: number,
): boolean {
  for (const [commit, { carried }] of before)
    if (carried !== null && now.get(commit)?.carried !== carried) return false;
  return [...now.keys()].every(commit => commit >= end || before.has(commit));
}

export function keyOf({ class: code, agent, basis }: LinePart): string {
  return `${code} ${agent} ${basis}`;
}

export function partOf({ writer, agent, model }: RecordedRange, table: Attributions): LinePart {
  if (writer === 'unknown') return LEFT_OPEN;
  if (writer === 'human') return { class: CODE.human, agent: NO_AGENT, basis: 'record' };
  const named: AgentModel = { agent: agent ?? UNNAMED_AGENT, model };
  return { class: CODE.agent, agent: table.agentNumber(named), basis: 'record' };
}
