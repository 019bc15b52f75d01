/** What projects ask of commits in which AI had a part, as data, and whether the commits of a range keep it. */
export { breachText } from './breach-words';
export type { Breach } from './judge-commit';
export { hasBegun, POLICIES, policiesNamed } from './policies';
export { policiesJson, policiesMarkdown } from './policy-list';
export type { Policy } from './policy-schema';
export { type CommitOfRange, type FaultyCommit, PolicyJudge, type PolicyVerdict } from './verdict';
export { verdictNotes, verdictSentence } from './verdict-words';
