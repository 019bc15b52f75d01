export { isoDate } from '../time';
export { compareAgents } from './agent-order';
export { type SetUp, setUpOf } from './circumstances';
export {
  CIRCUMSTANCES_NOTE,
  circumstanceCommits,
  circumstanceTitle,
  measureText,
  NO_CIRCUMSTANCES,
  setUpLine,
  silenceText,
} from './circumstances-text';
export {
  completenessNotes,
  incompleteInShort,
  incompleteReason,
  isCutShort,
  NO_SHARE,
  sharesIn,
} from './completeness';
export { contradictionIn } from './contradiction';
export { definitionsMarkdown } from './definitions-markdown';
export { type Defined, definedSchema, definitionsJson, definitionsSchema } from './definitions-schema';
export { type EstimateThen, estimatesByQuarter } from './estimates';
export { type ExplainedCommit, explanationMarkdown } from './explanation';
export type { ExplanationWords } from './explanation-words';
export { declaredLines, declaredWord, isPartlyRecorded, NO_SHARES, sharesOf } from './figures';
export { type EntryFilter, entriesIn, type FolderEntry, inClass } from './folder';
export { toJson, toJsonBytes } from './json';
export { aiHasPart, atLeast, type LadderRow, ladder } from './ladder';
export { closure, HIDDEN_WORDS, RUNG_WORDS } from './loop-markdown';
export {
  ABOUT_CLOSURE,
  ABOUT_LADDER,
  ABOUT_OVERWRITE,
  type About,
  LOOP_CAUTION,
  NO_LOOP,
} from './loop-words';
export { toMarkdown } from './markdown';
export { headlineMarkdown } from './markdown-headline';
export {
  agents as agentsMarkdown,
  BOUND_HEADS,
  boundsText,
  CLASS_MEANING,
  classes as classesMarkdown,
  OTHER_LANGUAGES,
  releases as releasesMarkdown,
  roles as rolesMarkdown,
} from './markdown-tables';
export { markdownText, numbers, percent, scaledSparkline, table, upperPercent } from './markdown-text';
export type { Note } from './note';
export { type OverwriteSums, type OverwriteTable, overwriteSums, overwriteTable } from './overwriting';
export { type PackedReport, packReport, unpackReport } from './packed';
export { LOOP_PANELS, type LoopPanelName, type ToldReport, WITHOUT_AI } from './panels';
export { type LadderShares, ladderSentence } from './panels/headline';
export type {
  KeyFigure,
  LoopPanel,
  PanelBlock,
  PanelColumn,
  PanelGraph,
  PanelInterval,
  PanelLine,
  PanelPoint,
  PanelTable,
  PanelTick,
} from './panels/panel';
export { inEnglish, type Teller } from './panels/teller';
export { pastSentence } from './past';
export { type Portion, portionMarkdown } from './portion';
export { rangeJson } from './range';
export {
  type RangeList,
  type RangeRow,
  rangeListJson,
  rangeListMarkdown,
} from './range-list';
export { readReport } from './read-report';
export {
  type Circumstance,
  type Counts,
  countsSchema,
  type Living,
  MILESTONE_KINDS,
  type Milestone,
  type Report,
  reportSchema,
  SCHEMA_VERSION,
  type Shares,
  type Split,
} from './schema';
export { sessionsMarkdown } from './sessions-markdown';
export { SOURCE } from './source';
export { terminalText } from './terminal';
export { UNRECOGNISED_NOTE } from './unrecognised-markdown';
