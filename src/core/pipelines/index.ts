/** What pipelines are told: the outcome of a check as log lines, commands of GitHub Actions, a report of GitLab, Markdown. */
export { checkLog } from './check-log';
export { checkMarkdown } from './check-markdown';
export { type CheckOutcome, findingsOf, holds, outcomeJson } from './check-outcome';
export { codeQuality } from './gitlab';
