export { Attributions, CODE, NO_AGENT } from './attributions';
export { type CommitIndex, indexCommits } from './commitindex';
export { type JudgeContext, type JudgedHistory, judgeHistory, judgeOne } from './history';
export { type CommitQuery, type CommitRow, selectCommits } from './selection';
