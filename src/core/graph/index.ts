export { CONVERSION, doubtfulDates } from './conversion';
export { CommitGraph } from './graph';
export { ELSEWHERE, findMainline, type Mainline, steadyDates } from './mainline';
export { type Link, type Ordered, orderCommits } from './order';
export { Sides, visitBranches } from './ranges';
