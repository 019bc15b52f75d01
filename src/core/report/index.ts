export { compareAgents } from './agent-order';
export {
  completenessNotes,
  incompleteInShort,
  incompleteReason,
  isCutShort,
  NO_SHARE,
  sharesIn,
} from './completeness';
export { type ExplainedCommit, explanationMarkdown } from './explanation';
export { isoDate, NO_SHARES, sharesOf } from './figures';
export { entriesIn, type FolderEntry } from './folder';
export { toJson, toJsonBytes } from './json';
export { CLASS_MEANING, toMarkdown } from './markdown';
export { percent } from './markdown-text';
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
