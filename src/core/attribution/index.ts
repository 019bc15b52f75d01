export { Attributions, CODE, NO_AGENT } from './attributions';
export { type JudgeContext, type JudgedHistory, judgeHistory } from './history';
