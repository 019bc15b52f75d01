import * as l10n from '@vscode/l10n';
import { type ThresholdParts, thresholdParts } from '../../core/chart';
import type { Milestone } from '../../core/report';
import { inert } from '../../core/text';
import type { Format } from '../format';
import { agentName } from './nouns';

type Titled = Pick<Milestone, 'id' | 'kind' | 'title'>;

/** In the reader's language where the id says what it is; else the core's own title. */
export function milestoneTitle(milestone: Titled, format: Format): string {
  const { id, kind, title } = milestone;
  const name = subjectOf(milestone);
  if (kind === 'release' && id.startsWith('release:')) return l10n.t('Release {0}', name);
  if (kind === 'tool' && /^(agent|model):/.test(id)) return l10n.t('First commit with {0}', name);
  if (id === 'first-ai') return l10n.t('First commit that declares AI');
  if (id === 'first-agent') return l10n.t('First commit under an agent’s own identity');
  const step = kind === 'loop' ? loopTitle(id) : null;
  if (step !== null) return step;
  const parts = thresholdParts(milestone);
  if (parts === null) return inert(title);
  const percent = format.wholePercent(parts.threshold / 100);
  return (parts.lost ? fell(percent) : reached(percent))[parts.measure];
}

/** Milestones of autonomy, by the beginning of their ids; null for any other. */
function loopTitle(id: string): string | null {
  const base = id.replace(/-\d+$/, '');
  const titles: ReadonlyMap<string, string> = new Map([
    ['adequacy', l10n.t('Adequacy: the first change without a person’s name on its way that lived 90 days')],
    [
      'parity-reached',
      l10n.t(
        'Parity: of lines added in 91 days that lived 30 days, agents’ own commits brought as many as commits without evidence of AI',
      ),
    ],
    ['parity-lost', l10n.t('Parity was lost again')],
    [
      'supremacy-reached',
      l10n.t(
        'Supremacy: agents that commit themselves added more lines in 91 days than AI as a help or co-author',
      ),
    ],
    ['supremacy-lost', l10n.t('Supremacy was lost again')],
    ['red-line-reached', l10n.t('Red line: 99% of the lines added in 91 days are declared AI')],
    ['red-line-lost', l10n.t('The red line was lost again')],
    [
      'self-hosting-reached',
      l10n.t('Self-hosting: what this repository ships wrote half of the product’s lines added in 91 days'),
    ],
    ['self-hosting-lost', l10n.t('Self-hosting was lost again')],
  ]);
  return titles.get(base) ?? null;
}

/** A few words for one of them. */
function loopName(id: string): string | null {
  const names: Readonly<Record<string, string>> = {
    adequacy: l10n.t('Adequacy'),
    'parity-reached': l10n.t('Parity'),
    'supremacy-reached': l10n.t('Supremacy'),
    'red-line-reached': l10n.t('Red line'),
    'self-hosting-reached': l10n.t('Self-hosting'),
  };
  const base = id.replace(/-\d+$/, '');
  return Object.hasOwn(names, base) ? names[base]! : null;
}

/** The tag of a release, the name of a tool. */
function subjectOf({ id }: Titled): string {
  const name = id.slice(id.indexOf(':') + 1);
  return id.startsWith('agent:') ? agentName(name) : inert(name);
}

type Titles = Readonly<Record<ThresholdParts['measure'], string>>;

function reached(percent: string): Titles {
  return {
    living: l10n.t('Living lines reached {0} declared AI', percent),
    new: l10n.t('New lines reached {0} declared AI', percent),
  };
}

function fell(percent: string): Titles {
  return {
    living: l10n.t('Living lines fell below {0} declared AI', percent),
    new: l10n.t('New lines fell below {0} declared AI', percent),
  };
}

/** What sort of point it is, in a sentence. */
export function milestoneKind(milestone: Titled): string {
  const kinds: Record<Milestone['kind'], string> = {
    threshold: l10n.t('A threshold of the share'),
    first: l10n.t('The first of its kind in this history'),
    loop: l10n.t('A step of autonomy: a proxy on this repository, of names and not of attention'),
    release: l10n.t('A release tag'),
    tool: l10n.t('The first commit that names this tool or model'),
    custom: l10n.t('Set by the repository'),
  };
  return kinds[milestone.kind];
}

/** Whether a threshold or a step lasted; null for what can neither be held nor lost. */
export function milestoneFate(milestone: Milestone): string | null {
  if (milestone.held === null) return null;
  if (milestone.held) return l10n.t('Held until now');
  const isLoss = milestone.kind === 'loop' && /-lost(-\d+)?$/.test(milestone.id);
  return isLoss || thresholdParts(milestone)?.lost ? l10n.t('A loss') : l10n.t('Lost again later');
}

/** A few words for an event in the chart. */
export function eventName(milestone: Milestone, format: Format): string {
  const { id, kind, title } = milestone;
  const parts = thresholdParts(milestone);
  if (parts !== null) return levelName(parts.threshold, format);
  if (id === 'first-ai') return l10n.t('First sign');
  if (id === 'first-agent') return l10n.t('First agent commit');
  if (kind === 'loop') return loopName(id) ?? inert(title);
  return kind === 'release' || kind === 'tool' ? subjectOf(milestone) : inert(title);
}

/** A threshold in percent, as one says it. */
export function levelName(threshold: number, format: Format): string {
  const names: Readonly<Record<number, string>> = {
    10: l10n.t('A tenth'),
    25: l10n.t('A quarter'),
    50: l10n.t('Half'),
    75: l10n.t('Three quarters'),
  };
  return names[threshold] ?? format.wholePercent(threshold / 100);
}

/** What a threshold that holds says. */
export function atLeastSince(threshold: number, since: string, format: Format): string {
  const words: Readonly<Record<number, string>> = {
    10: l10n.t('At least a tenth since {0}', since),
    25: l10n.t('At least a quarter since {0}', since),
    50: l10n.t('At least half since {0}', since),
    75: l10n.t('At least three quarters since {0}', since),
  };
  return words[threshold] ?? l10n.t('At least {1} since {0}', since, format.wholePercent(threshold / 100));
}
