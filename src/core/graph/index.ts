export { CommitGraph } from './graph';
export { findMainline, type Mainline, steadyDates } from './mainline';
export { sideOf, visitMergedIn } from './ranges';
