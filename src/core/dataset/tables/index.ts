import { calibration } from './calibration';
import type { RowOf } from './column';
import { commitFiles } from './commit-files';
import { commits } from './commits';
import { losses } from './losses';
import { milestones } from './milestones';
import { releases } from './releases';
import { repositories } from './repositories';
import { runs } from './runs';
import { snapshots } from './snapshots';

/**
 * Goes up by one where a column changes its meaning, its type or its name, or goes; not where one comes. A dataset of
 * another version is written anew.
 */
export const DATASET_VERSION = 1;

/** Every table of a dataset, by its name. To have one more, add its row here and what fills it. */
export const TABLES = {
  repositories,
  commits,
  commit_files: commitFiles,
  snapshots,
  releases,
  milestones,
  losses,
  calibration,
  runs,
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Rows of every table. */
export type Rows = { readonly [N in TableName]: Iterable<RowOf<(typeof TABLES)[N]>> };

/** All tables that follow from the repository alone. */
export type FactRows = Omit<Rows, 'runs'>;
