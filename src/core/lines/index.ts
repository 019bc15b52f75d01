/** Which versions of files a history has, who owns each of their lines, and who took lines away. */
export type { Base, BaseFile } from './base';
export { followLines } from './follow';
export type { LineHistory, LineListener, LineVisitor } from './line-history';
export type { Loss } from './losses';
export type { PathStat } from './numstat';
export type { OwnedVersion } from './owners';
export { isPointer } from './pointers';
export { BINARY, MISSING } from './tables/blobs';
export type { ChangeTable } from './tables/changes';
export type { Head } from './tables/heads';
export { PathMap } from './tables/path-map';
export { eachRun, forEachRun, type Owner, type Runs, RunWriter, UNKNOWN_OWNER } from './tables/runs';
export { cutRuns, type Told } from './tables/told';
export type { VersionTable } from './tables/versions';
export { type FileVersions, noFiles, type Trace, traceVersions } from './trace';
