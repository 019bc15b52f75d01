export { compareAgents } from './agent-order';
export { type ExplainedCommit, explanationMarkdown } from './explanation';
export { isoDate, sharesOf } from './figures';
export { entriesIn, type FolderEntry } from './folder';
export { toJson, toJsonBytes } from './json';
export { CLASS_MEANING, toMarkdown } from './markdown';
export { percent } from './markdown-text';
export { pastSentence } from './past';
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
