export { type ExplainedCommit, explanationMarkdown } from './explanation';
export { compareText, isoDate, sharesOf } from './figures';
export { entriesIn, type FolderEntry } from './folder';
export { toJson, toJsonBytes } from './json';
export { CLASS_MEANING, toMarkdown } from './markdown';
export { type Portion, portionMarkdown } from './portion';
export {
  type Counts,
  countsSchema,
  type Living,
  type Milestone,
  type Report,
  reportSchema,
  type Shares,
  type Split,
} from './schema';
export { grouped, inert, percent, visible } from './text';
