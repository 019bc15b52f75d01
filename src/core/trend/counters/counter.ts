import type { Attributions, OwnerTable } from '../../attribution';
import type { Owner, Runs } from '../../lines';
import type { Folders } from '../folders';
import type { Languages } from '../languages';
import type { ReleaseCommits } from '../releases';
import type { ClassVector } from '../tables/class-vector';
import type { TraitLines } from '../tables/lines-by-trait';
import type { Table } from '../tables/table';
import type { Witnesses } from '../witnesses';

/** What every counter may look at, and how large its table has to be. */
export interface Ground {
  /** Rows of a table by samples, or by releases. */
  readonly samples: number;
  readonly releases: number;
  readonly attributions: Attributions;
  readonly owners: OwnerTable;
  /** By which the tree is divided. */
  readonly folders: Folders;
  /** In which its files are written. */
  readonly languages: Languages;
  /** The commits that belong to each release; null: all that it contains. */
  readonly releaseCommits: readonly (ReleaseCommits | null)[];
  /** What is known of lines beside the word of their commits. */
  readonly witnesses: Witnesses;
}

/** What a file is part of: positions in ROLES, in the folders and in the languages. */
export interface Place {
  readonly role: number;
  readonly folder: number;
  readonly language: number;
}

type VisitRows = (visit: (row: number, sign: 1 | -1) => void) => void;

/** A version of a file that counts. `sign` is 1 where it comes and -1 where it goes. */
export interface CountedVersion extends Place {
  readonly runs: Runs;
  readonly byTrait: readonly TraitLines[];
  readonly counts: ClassVector;
  readonly forEachSample: VisitRows;
  readonly forEachRelease: VisitRows;
  /** Releases that it is new in. */
  readonly newIn: readonly number[];
}

/** A version of a file that does not count; `why` is a position in LEFT_OUT. */
export interface LeftOutVersion {
  readonly why: number;
  readonly lines: number;
  readonly forEachSample: VisitRows;
}

/** What a commit, or lines of it, are taken for. */
export interface Taken {
  /** Class code. */
  readonly class: number;
  /** The class is `unknown`, and the author is an AI user. */
  readonly byUser: boolean;
  /** Number of the agent and model, or NO_AGENT. */
  readonly agent: number;
  readonly rung: number;
}

/** A commit that is no merge, at the row of the first sample that holds it. */
export interface CountedCommit extends Taken {
  readonly commit: number;
  readonly row: number;
}

/**
 * Lines that such a commit added to a file, and what they are taken for; those of one commit come one after the other.
 * Where a record tells apart who wrote the lines of a file, there is one for each writer.
 */
export interface Addition extends Taken, Place {
  readonly of: CountedCommit;
  readonly path: number;
  readonly row: number;
  /** 1; 0 where the file was told of with the writer before. */
  readonly files: number;
  readonly owner: Owner;
  readonly lines: number;
}

/** Lines of one owner that such a commit took away from a file that counts; they come in no order. */
export interface CountedLoss extends CountedCommit, Place {
  readonly path: number;
  readonly owner: Owner;
  readonly lines: number;
}

/** A counter at work. It hears of what it has a method for. */
export interface RunningCounter<T extends Table = Table> {
  readonly table: T;
  version?(version: CountedVersion): void;
  leftOut?(version: LeftOutVersion): void;
  commit?(commit: CountedCommit): void;
  added?(addition: Addition): void;
  lost?(loss: CountedLoss): void;
  /** Nothing more will come. */
  end?(): void;
}

/**
 * One thing that is counted along history. A `level` is what there is at each row: it is noted as it comes and goes, and
 * summed up at the end. A `flow` is what came since the row before. A `list` has a row for each thing that happened, in no
 * order: what two parts of a history tell stands one below the other.
 */
export interface Counter<T extends Table = Table> {
  readonly kind: 'level' | 'flow' | 'list';
  readonly rows: 'samples' | 'releases' | 'events';
  start(ground: Ground): RunningCounter<T>;
}
