/** What records say of the commits of one history: read from the notes that the repository keeps. */
export { whyOldRecordsMayDiffer } from './added-notes';
export { type Agreement, joinAgreements } from './agreement';
export { readRecordOf, readRecords } from './read-records';
export {
  joinUnheeded,
  NO_RECORDS,
  type RecordedCommit,
  type RecordedHistory,
  type RecordedLines,
  type Unheeded,
} from './recorded-history';
export { readRecordsIn } from './records-in';
