/** What recorders say of single lines: every format that they write, read into one form. */
export type { LineRecord, RecordedFile, RecordedRange, Writer } from './line-record';
