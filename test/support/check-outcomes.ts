import type { CheckOutcome } from '../../src/core/pipelines';
import type { PolicyVerdict } from '../../src/core/policy';
import { type FaultyCommit, policiesNamed, verdictNotes, verdictSentence } from '../../src/core/policy';

type PolicyPart = NonNullable<CheckOutcome['policy']>;

export function outcome(limits: CheckOutcome['limits'], policy: CheckOutcome['policy']): CheckOutcome {
  return { limits, policy };
}

export function heldLimits(): NonNullable<CheckOutcome['limits']> {
  const share = { low: 0.25, users: 0.25, high: 1, estimate: null };
  return {
    holds: true,
    about: '8 living lines at 0123456789ab, rule default 0123456789ab',
    ...{ share, counted: 8, definition: null, broken: [], untold: [] },
    notes: [],
  };
}

/** So many commits with this subject that lack the forms of one policy; `all`: of so many that do. */
export function brokenPolicy(
  named: number,
  subject: string,
  all = named,
  level: 'must' | 'should' = 'must',
  text = '',
): PolicyPart {
  const rows = policiesNamed('mesa');
  const forms = rows[0]!.demands[0]!.anyOf;
  const faulty = Array.from(
    { length: named },
    (_, i): FaultyCommit => ({
      commit: (i % 16).toString(16).repeat(40),
      date: '2026-02-01T00:00:00Z',
      subject,
      path: 'src/a.ts',
      policy: 'mesa',
      breaches: [{ kind: 'form-missing', level, forms, text }],
    }),
  );
  const counts = { commits: all, judged: all, declared: all, undated: 0, heard: 0 };
  const verdict: PolicyVerdict = {
    policy: 'mesa',
    rows,
    holds: level === 'should',
    whyUndecided: [],
    ...counts,
    broken: level === 'must' ? all : 0,
    lacking: level === 'must' ? 0 : all,
    faulty,
    elsewhere: rows[0]!.elsewhere,
  };
  return { sentence: verdictSentence(verdict, 'of a..b'), notes: verdictNotes(verdict), verdict };
}

/** What somebody may write into a commit to give orders to a runner, or to a reader of Markdown. */
export const HOSTILE: readonly string[] = [
  '\n::error::planted',
  '\r::set-output name=x::planted',
  '::add-mask::e',
  '  ::stop-commands::token',
  '\u2028::error::planted',
  '\u0085::error::planted',
  'x ##[set-env name=PATH]planted',
  '##[add-path]planted',
  '##vso[task.setvariable variable=x]planted',
  '\u001b[0Ksection_start:1:planted\r\u001b[0K',
  '%0A::error::planted',
  '<!-- --> | `x` | [a](javascript:b) <img src=x>',
];
