export { CommitGraph } from './graph';
export { ELSEWHERE, findMainline, type Mainline, steadyDates } from './mainline';
export { sideOf, visitMergedIn } from './ranges';
