import type { Counts, Milestone } from '../report';

/** What one month left of a repository: its lines at its last snapshot, and what came since that of the month before. */
export interface MonthOf {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly living: Counts;
  readonly added: Counts;
  readonly commits: Counts;
}

export interface AgentOf {
  readonly agent: string;
  readonly model: string | null;
  /** Month of the first snapshot that has anything of it. */
  readonly since: string;
  readonly living: number;
  readonly added: number;
  readonly commits: number;
}

/** One repository of many, as its report tells it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly head: string;
  /** `YYYY-MM-DD`, or null where git cannot read it. */
  readonly headDate: string | null;
  readonly isComplete: boolean;
  /** No share is told of a history that is cut too early. */
  readonly isTold: boolean;
  readonly rule: string;
  readonly ruleHash: string;
  readonly program: string;
  readonly living: Counts;
  readonly added: Counts;
  readonly commits: Counts;
  /** Months that have a snapshot, oldest first. */
  readonly months: readonly MonthOf[];
  /** When its last snapshot landed: seconds since 1970; null where there is none. */
  readonly newest: number | null;
  readonly agents: readonly AgentOf[];
  readonly milestones: readonly Milestone[];
  /** Agents that this repository is the source of, and living lines of commits that name one of them first. */
  readonly ships: readonly string[];
  readonly own: number;
  /** Null where there is no commit but merges. */
  readonly begun: Begun | null;
}

/** Months of the first commit, and of the first that declares AI: of a repository or a person. */
export interface Begun {
  readonly begun: string;
  readonly ai: string | null;
}

/** A repository that is not, or no longer, as its member says. */
export interface Failure {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly reason: string;
  readonly message: string;
  /** What an earlier attempt found stands. */
  readonly isKept: boolean;
  readonly failures: number;
}
