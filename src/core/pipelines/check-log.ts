import { grouped } from '../text';
import { type CheckOutcome, findingsOf, notesOf, sentencesOf } from './check-outcome';
import type { Finding } from './finding';
import { annotation, MOST_ANNOTATIONS } from './github';
import { logLine } from './log';

/** So many commits have a line; the others are counted. */
export const MOST_LINES = 50;

/** What the log of a pipeline, or a person, is told. `github`: with commands that show it at the run. */
export function checkLog(outcome: CheckOutcome, { github }: { readonly github: boolean }): string {
  const { limits, policy } = outcome;
  const commits = findingsOf({ limits: null, policy });
  const named = commits.slice(0, MOST_LINES);
  const rest = policy === null ? 0 : policy.verdict.broken + policy.verdict.lacking - named.length;
  const broken = (limits?.holds === false ? 1 : 0) + (policy?.verdict.holds === false ? 1 : 0);
  const room = { error: MOST_ANNOTATIONS - broken, warning: MOST_ANNOTATIONS };
  const lines = [
    ...sentencesOf(outcome).map((sentence, at) =>
      github && isBroken(outcome, at) ? annotation({ ...headOf(outcome, at), sentence }) : logLine(sentence),
    ),
    ...named.map(finding => (github && room[finding.level]-- > 0 ? annotation(finding) : plainLine(finding))),
    ...(rest > 0 ? [`  and ${grouped(rest)} more`] : []),
    ...notesOf(outcome).map(note => logLine(`note: ${note}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first sentence is about the limits, where there are any. */
function isBroken({ limits, policy }: CheckOutcome, at: number): boolean {
  return at === 0 && limits !== null ? limits.holds === false : policy?.verdict.holds === false;
}

function headOf({ limits, policy }: CheckOutcome, at: number): Pick<Finding, 'level' | 'title'> {
  const isOfLimits = at === 0 && limits !== null;
  return { level: 'error', title: isOfLimits ? 'AI share' : `AI policy ${policy?.verdict.policy}` };
}

function plainLine({ level, sentence }: Finding): string {
  return logLine(`  ${level === 'error' ? '' : '(asked for) '}${sentence}`);
}
