import type { About } from '../loop-words';
import type { Milestone, Report } from '../schema';
import type { LoopPanel } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;

export const STEPS = ['adequacy', 'parity', 'supremacy', 'red-line', 'self-hosting'] as const;
export type Step = (typeof STEPS)[number];

/** Which steps of autonomy were reached, when, and whether they hold. */
export function milestonesPanel(
  { milestones }: Pick<Report, 'milestones'>,
  { selfHosting }: Loop,
  teller: Teller,
): LoopPanel {
  const { l10n, count } = teller;
  const told = STEPS.map(step => ({ step, ...fateOf(step, milestones) }));
  const reached = told.filter(({ first }) => first !== null);
  const holding = reached.filter(({ lost }) => lost === null);
  return {
    id: 'steps',
    title: l10n.t('Milestones of autonomy'),
    about: about(teller),
    blocks: [
      {
        kind: 'headline',
        text:
          reached.length === 0
            ? l10n.t('None of the {0} milestones is reached.', count(STEPS.length))
            : l10n.t(
                '{0} of {1} milestones are reached; {2} of them hold at the head.',
                count(reached.length),
                count(STEPS.length),
                count(holding.length),
              ),
      },
      {
        kind: 'table',
        id: 'steps',
        caption: l10n.t('When each was first reached, and how it stands at the head'),
        head: l10n.t('Milestone'),
        columns: [{ name: l10n.t('At the head'), isText: true, isMain: true }],
        rows: told.map(({ step, ...fate }) => [
          stepWords(step, teller),
          step === 'self-hosting' && selfHosting === null && fate.first === null
            ? l10n.t('no agent is shipped here')
            : fateWords(step, fate, teller),
        ]),
      },
      { kind: 'note', text: autonomyNote(teller) },
    ],
  };
}

interface Fate {
  readonly first: string | null;
  /** When it was reached for the last time. */
  readonly since: string | null;
  /** When it was lost, if it does not hold. */
  readonly lost: string | null;
}

/** Of milestones of kind `loop` in the order of time; those that are reached again have a number behind their id. */
function fateOf(step: Step, milestones: readonly Milestone[]): Fate {
  const own = milestones.filter(({ kind }) => kind === 'loop');
  const named = (name: string) => own.filter(({ id }) => id.replace(/-\d+$/, '') === name);
  const reached = named(step === 'adequacy' ? step : `${step}-reached`);
  const losses = named(`${step}-lost`);
  const last = reached.at(-1);
  const lost = last === undefined || last.held !== false ? null : (losses.at(-1)?.date ?? null);
  return { first: reached[0]?.date ?? null, since: last?.date ?? null, lost };
}

function fateWords(step: Step, { first, since, lost }: Fate, { l10n, day }: Teller): string {
  if (first === null) return l10n.t('not reached');
  if (step === 'adequacy') return l10n.t('reached {0}', day(first));
  if (lost !== null) return l10n.t('reached {0}, lost {1}', day(first), day(lost));
  return since === null || since === first
    ? l10n.t('holds since {0}', day(first))
    : l10n.t('first reached {0}, holds since {1}', day(first), day(since));
}

function stepWords(step: Step, { l10n }: Teller): string {
  const words: Record<Step, string> = {
    adequacy: l10n.t('Adequacy: the first change without a person’s name on its way that lived 90 days'),
    parity: l10n.t(
      'Parity: of lines added in 91 days that lived 30 days, agents’ own commits brought as many as commits without evidence of AI',
    ),
    supremacy: l10n.t(
      'Supremacy: agents that commit themselves added more lines in 91 days than AI as a help or co-author',
    ),
    'red-line': l10n.t('Red line: 99% of the lines added in 91 days are declared AI'),
    'self-hosting': l10n.t(
      'Self-hosting: what this repository ships wrote half of the product’s lines added in 91 days',
    ),
  };
  return words[step];
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Each milestone but adequacy is reached where the one side prevails over the other in the 91 days up to a sample, and over all samples of the eight weeks after; it is lost likewise. Each verdict needs 1,000 lines, and as many commits as ten of equal size.',
    ),
    source: l10n.t(
      'The ladder over time. Adequacy, parity and supremacy are words of Ajeya Cotra (“Six milestones for AI automation”, Planned Obsolescence), where they are about research and production by AI in the whole world. Self-hosting is what a compiler does that compiles itself. The red line is a name of ours for nearly all.',
    ),
    limits: l10n.t(
      'Whether AI could do without people: here are names in commits of one repository. Nobody sees who had the idea, who read the result, and what was thrown away before it was committed.',
    ),
  };
}

/** What milestones of kind `loop` are, and are not. */
export function autonomyNote({ l10n }: Teller): string {
  return l10n.t(
    'Adequacy, parity, supremacy, self-hosting and the red line are proxies on one repository: of names in commits, not of attention, and, adequacy and parity apart, of lines that were added, not of those that lasted. Each needs 1,000 lines and ten commits, taken as equal in size, in 91 days, and holds over eight weeks.',
  );
}
