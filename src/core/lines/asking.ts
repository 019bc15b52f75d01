import type { ObjectIds, ObjectReader } from '../git';
import type { CommitGraph } from '../graph';
import type { ChangeTable } from './tables/changes';
import type { PairTable } from './tables/pairs';
import type { VersionTable } from './tables/versions';

/** How git is asked while lines are followed. */
export interface Asking {
  readonly reader: ObjectReader;
  /** Numbers of blobs. */
  readonly ids: ObjectIds;
  /** How many git processes may run at once. */
  readonly lanes: number;
  readonly signal: AbortSignal | undefined;
}

/** A history, what its commits changed, and the versions of files that follow from it. */
export interface Genealogy {
  readonly graph: CommitGraph;
  readonly changes: ChangeTable;
  readonly versions: VersionTable;
  readonly pairs: PairTable;
}
