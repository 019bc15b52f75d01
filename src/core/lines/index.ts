export type { Base, BaseFile } from './base';
export type { PathStat } from './numstat';
export type { OwnedVersion } from './owners';
export { BINARY, MISSING } from './tables/blobs';
export { PathMap } from './tables/path-map';
export { type Runs, UNKNOWN } from './tables/runs';
export type { VersionTable } from './tables/versions';
export { type FileVersions, type LineHistory, noHistory, type TraceOptions, traceLines } from './trace';
