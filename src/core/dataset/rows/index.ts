import type { CountedHistory } from '../../analysis';
import type { FactRows } from '../tables';
import { commitFileRows } from './commit-file-rows';
import { CommitOrder } from './commit-order';
import { commitRows } from './commit-rows';
import { lossRows } from './loss-rows';
import { pseudonyms } from './person';
import { calibrationRows, milestoneRows, releaseRows } from './report-rows';
import { repositoryRow } from './repository-row';
import { snapshotRows } from './snapshot-rows';

export interface RowsOptions {
  /** Where the repository was found, from the folder that was given on. */
  readonly path: string;
  /** Under which people become names that tell nobody who they are. */
  readonly peopleKey: Uint8Array;
}

/** Rows of all tables about one repository: each list may be gone through once. The same history gives the same rows. */
export function factRows(counted: CountedHistory, { path, peopleKey }: RowsOptions): FactRows {
  const { judged, report } = counted;
  const order = new CommitOrder(judged);
  return {
    repositories: [repositoryRow(counted, path)],
    commits: commitRows(counted, order, pseudonyms(peopleKey, judged.people)),
    commit_files: commitFileRows(counted, order),
    snapshots: snapshotRows(counted),
    releases: releaseRows(report),
    milestones: milestoneRows(report),
    losses: lossRows(counted, order),
    calibration: calibrationRows(report),
  };
}
