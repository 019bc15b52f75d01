export { ADOPTERS, type ClassVector, COLUMNS, countedIn } from './counts';
export { type Crossing, findCrossings, HOLD, THRESHOLDS } from './crossings';
export { type First, findFirsts } from './firsts';
export { commitsSince, findReleases, isReleaseName, notAfter, type Release } from './releases';
export { chooseSamples, isoWeek, type Sample } from './samples';
export { LEFT_OUT, type LeftOut, Scope } from './scope';
export type { Table } from './table';
export { type Tally, tally } from './tally';
export { Timeline } from './timeline';
