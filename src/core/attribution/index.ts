export { Attributions, CODE, NO_AGENT } from './attributions';
export { type CommitIndex, indexCommits } from './commitindex';
export { type Judged, type JudgedHistory, judgeHistory, judgeOnto } from './history';
export { type JudgeContext, judgeOne } from './reading';
export { type CommitQuery, type CommitRow, selectCommits } from './selection';
