import type { Loss } from './losses';
import type { PathStat } from './numstat';
import type { OwnedVersion } from './owners';
import type { Owner } from './tables/runs';
import type { Told } from './tables/told';
import type { VersionTable } from './tables/versions';
import type { FileVersions } from './trace';

/** Hears of all lines as they are followed. */
export interface LineVisitor {
  /** The lines of each version that is wanted, once, sources first; those that may be a pointer come last. */
  readonly version: (owned: OwnedVersion) => void;
  /** Every loss, in no order, where they are wanted. */
  readonly lost?: (loss: Loss) => void;
}

/** Who owns what, and who hears of it. */
export interface LineListener {
  readonly visitor: LineVisitor;
  /** Whose the lines are that a commit wrote; without it owners have the numbers of the commits. */
  readonly ownerOf?: (commit: number) => Owner;
  /** Who wrote the lines that a commit wrote into a file, by its byte-string path, where that is known line by line. */
  readonly toldOf?: (commit: number, path: string) => Told | null;
  /** Called now and then while lines are given out. */
  readonly onSoFar?: () => void;
}

export interface FollowOptions {
  /** Those whose owners are wanted: only the diffs that these descend through are asked for. Without it: all. */
  readonly only?: (versions: VersionTable, paths: readonly string[]) => Iterable<number>;
  /** Whether losses are wanted, too. Only a history that is traced with statistics knows them. */
  readonly losses?: boolean;
}

/** The history of all lines, once all have been followed. */
export interface LineHistory extends FileVersions {
  /** Visits what every commit but merges changed; nothing where the history was traced without statistics. */
  visitStats(visit: (stat: PathStat) => void): void;
  /** Lines of a blob, BINARY or MISSING; 0 for what is no regular file. */
  linesOf(blob: number): number;
}
