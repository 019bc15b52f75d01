export type { Base, BaseFile } from './base';
export { BINARY, MISSING } from './facts';
export type { OwnedVersion } from './owners';
export { PathMap } from './pathmap';
export { type Runs, UNKNOWN } from './runs';
export type { PathStat } from './stats';
export { type FileVersions, type LineHistory, noHistory, type TraceOptions, traceLines } from './trace';
export type { VersionTable } from './versions';
