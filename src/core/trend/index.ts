export { ADOPTERS, addLines, type ClassVector, COLUMNS, classVector, countedIn, countRuns } from './counts';
export { type Crossing, findCrossings, HOLD } from './crossings';
export { type First, findFirsts } from './firsts';
export { chooseFolders } from './folders';
export { joinTallies } from './join';
export { Parted } from './parted';
export {
  commitsSince,
  findReleases,
  isReleaseName,
  notAfter,
  type Release,
  type ReleaseCommits,
} from './releases';
export { chooseSamples, isoWeek, type Sample } from './samples';
export { mayCount, type PathScope, Scope } from './scope';
export { Table } from './table';
export { type Tally, Tallying } from './tally';
export { Timeline } from './timeline';
export { Watch } from './watch';
