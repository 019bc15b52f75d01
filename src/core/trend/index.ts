/** Everything that is counted along history, at samples of the main line and at releases. */
export { COUNTERS, type CounterName, countedBy } from './counters';
export { columnOf as agentRoleColumn } from './counters/by-agent-role';
export { CONCENTRATION } from './counters/concentration';
export { forEachLanded } from './counters/landed';
export { aloneCommits } from './counters/living-alone';
export { forEachLost } from './counters/lost';
export { overwriteColumn } from './counters/overwritten';
export { FILES, LINES, leastOf } from './counters/reached';
export { columnOf as rungColumn } from './counters/rungs';
export { forEachTouched, type Touch } from './counters/touched';
export { type Crossing, findCrossings, HOLD } from './crossings';
export { ADDED, FileEvents, LOST } from './file-events';
export { type First, findFirsts } from './firsts';
export { chooseFolders } from './folders';
export { joinTallies } from './join';
export { languagesMet } from './languages';
export { RecordedAdditions } from './recorded-additions';
export { isReleaseName, type PassedOver, passedOver } from './release-names';
export {
  belonging,
  commitsSince,
  findReleases,
  notAfter,
  type Release,
  type ReleaseCommits,
} from './releases';
export { chooseSamples, isoWeek, type Sample, samplePositions } from './samples';
export {
  addLines,
  type ClassVector,
  COLUMNS,
  classVector,
  countedIn,
  countTraits,
  USERS,
} from './tables/class-vector';
export { type FileLines, fileLines } from './tables/file-lines';
export { ByTrait } from './tables/lines-by-trait';
export { SplitTable } from './tables/split-table';
export { Table } from './tables/table';
export { type Tally, Tallying } from './tally';
export { Timeline, type TimelineIndex } from './timeline';
export { Watch } from './watch';
export { declaredIn, isWhole, quarterOf, Witnesses, witnessed } from './witnesses';
