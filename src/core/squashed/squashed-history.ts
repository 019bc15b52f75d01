import type { Ref } from '../git';
import type { AgentModel, AuthorClass } from '../model';

/** What a commit says by its own words. */
export interface Word {
  readonly class: AuthorClass;
  readonly agent: AgentModel | null;
}

/** Neighbouring lines that one commit of a branch wrote, in the file as the commit that joined the branch left it, from 1. */
export interface BranchRange extends Word {
  readonly first: number;
  readonly last: number;
  /** Full id. */
  readonly source: string;
}

/** A commit that joined the commits of a branch, which are here. */
export interface SquashedCommit {
  readonly branch: Ref;
  /** By byte-string path; ascending, none overlaps another. Lines in no range are those of the commit itself. */
  readonly files: ReadonlyMap<string, readonly BranchRange[]>;
}

/** Which lines of a history the commits of branches wrote that were joined into one. */
export interface SquashedHistory {
  /** By number. */
  readonly commits: ReadonlyMap<number, SquashedCommit>;
  /** Names of branches whose commits could not be read, and of those that are too many or too long to be looked into. */
  readonly unread: readonly string[];
  readonly passedOver: readonly string[];
}

export const NOTHING_SQUASHED: SquashedHistory = { commits: new Map(), unread: [], passedOver: [] };
