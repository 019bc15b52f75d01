/** Where a repository switches declaring on or off, and what its own texts say of AI: when, and what commits did then. In no figure. */
export {
  CHANCE,
  type Cliff,
  cliffsOf,
  LEAST_COMMITS,
  WINDOW_DAYS,
} from './cliffs';
export { type Kept, keptBy, sumOf } from './compliance';
export { POLICY_FILE_KINDS } from './data-schema';
export { findVersions, type ReadVersion, readVersions } from './file-versions';
export { type Rules, rulesOf } from './rules';
export { type DeclaringSpans, type Span, spansOf } from './spans';
export { type Cause, turnsOf } from './turns';
export { SETTINGS, WatchedFiles } from './watched-files';
