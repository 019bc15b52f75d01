/** What recorders say of single lines: every format that they write, read into one form. */

export { type RecordedTrace, readTraceFile } from './formats/agent-trace';
export type { Who } from './formats/claims';
export { ENTIRE_BRANCHES, entireFolder, entireRef, readEntireSession } from './formats/entire';
export type { Elsewhere } from './formats/git-ai';
export type { LineRecord, RecordedFile, RecordedRange, RecordedShare, Writer } from './line-record';
export { isRecordsRef, NOTE_REFS } from './note-refs';
export { keysOf, readBlob, readNote, readShare } from './read-note';
export { BLOB_REFS, type Keyed, RECORDERS, type Recorder, TRACE_FILES } from './recorders';
export { whyNotBelieved } from './trust';
export { TRUST_WINDOWS, type TrustWindow } from './trust-windows';
