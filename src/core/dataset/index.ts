/** What a dataset of many repositories holds: its tables, described so that every reader finds them out. */
export {
  DATASET_FORMATS,
  type DatasetDescription,
  type DatasetFormat,
  datasetSchema,
  describeDataset,
  rowSchema,
  tablesMarkdown,
} from './describe';
export { memberOfRows, type RowsOfMember, SNAPSHOT_COLUMNS } from './members/member-of-rows';
export { COMMIT_COLUMNS, PeopleSeen } from './members/people';
export { factRows, type RowsOptions } from './rows';
export { DATASET_VERSION, type FactRows, type Rows, TABLE_NAMES, TABLES, type TableName } from './tables';
export type { Column, Columns, ColumnType, RowOf, Table } from './tables/column';
export { FAILURES, type FailureReason, type RunRow } from './tables/runs';
export { PARTS, type Part } from './tables/snapshots';
