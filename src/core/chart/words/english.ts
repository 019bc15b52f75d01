import { percent, upperPercent } from '../../report';
import { grouped, inert } from '../../text';
import type { StoryEvent } from '../model/events';
import { subjectOf, thresholdParts } from '../model/milestone-name';
import type { ChartTexts, ChartWords } from './words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ENGLISH_TEXTS: ChartTexts = {
  measures: { living: 'Living lines', added: 'New lines', commits: 'Commits' },
  splits: {
    declared: 'Declared AI',
    class: 'By class',
    agent: 'AI declared, assistance included, by agent',
    model: 'AI declared, assistance included, by model',
    role: 'AI declared by file role',
    language: 'AI declared by language',
    folder: 'AI declared by folder',
    rung: 'By whose names it went',
    overwrite: 'Lines taken away, by whom and from whom',
    own: 'By what the repository ships, by role of files',
  },
  layers: {
    agent: 'Agent',
    pair: 'Pair',
    assist: 'Assist',
    users: 'Unknown, by AI users',
    unknown: 'Unknown',
    automation: 'Automation',
    human: 'Human',
  },
  roles: {
    product: 'Product code',
    test: 'Tests',
    ci: 'CI and build',
    instructions: 'Instructions for agents',
    docs: 'Documentation',
    config: 'Configuration',
  },
  rungs: {
    0: '0 No evidence of AI',
    1: '1 Assisted',
    2: '2 Co-authored',
    3: '3 Agent, committed by a person',
    4: '4 Agent, merged by a person',
    5: '5 No person named',
    hidden: 'Not knowable: a forge made it',
  },
  overwrites: {
    aiOverAi: 'AI over AI',
    aiOverOthers: 'AI over others',
    othersOverAi: 'Others over AI',
    others: 'Others over others',
  },
  bounds: { low: 'Declared', users: 'With AI users', high: 'Up to' },
  ends: { low: 'declared', users: 'with AI users', high: 'up to' },
  extras: {
    users: 'With AI users',
    high: 'Up to',
    releases: 'Releases',
    tools: 'First uses of tools',
    texts: 'Texts on AI',
  },
  noModel: 'Model not stated',
  noAgent: 'Agent not stated',
  restOfTree: 'All the rest',
  otherLanguages: 'Other languages',
  aiUsers: 'AI users, not declared',
  other: 'Others',
  notCounted: 'Not counted yet',
  declaringOff: agents => `Declaring switched off: ${agents}`,
  notKnown: 'Not known: the history is cut',
  nothingInRange: 'Nothing in this range',
  date: 'Date',
  counted: 'Counted',
};

/** For files: the same on every machine, without Intl, locale or clock. */
export const ENGLISH: ChartWords = {
  ...ENGLISH_TEXTS,
  percent,
  upperPercent,
  percentTick: (share, step) => `${(share * 100).toFixed(digitsFor(step * 100))}%`,
  count: grouped,
  countTick: shortCount,
  day: seconds => dated(seconds, 'day'),
  timeTick: (seconds, unit, withYear) => {
    const written = dated(seconds, unit);
    return withYear || unit === 'year' ? written : written.slice(0, written.lastIndexOf(' '));
  },
  restOf: folder => `Rest of ${folder}`,
  upTo: seconds => `91 days up to ${dated(seconds, 'day')}`,
  event,
  more: count => `+${count}`,
};

function digitsFor(step: number): number {
  return Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/** 950, 1.2k, 12M: at most three digits but in the billions. */
function shortCount(value: number): string {
  const [unit, name] =
    value >= 1e9 ? [1e9, 'B'] : value >= 1e6 ? [1e6, 'M'] : value >= 1e3 ? [1e3, 'k'] : [1, ''];
  return `${Number((value / unit).toFixed(2))}${name}`;
}

function dated(seconds: number, unit: 'year' | 'month' | 'day'): string {
  const date = new Date(seconds * 1000);
  const parts = [String(date.getUTCFullYear())];
  if (unit !== 'year') parts.unshift(MONTHS[date.getUTCMonth()]!);
  if (unit === 'day') parts.unshift(String(date.getUTCDate()));
  return parts.join(' ');
}

function event({ milestone, until }: StoryEvent): { name: string; date: string } {
  const day = ({ date }: { date: string }) => dated(Date.parse(date) / 1000, 'day');
  const parts = thresholdParts(milestone);
  const name =
    parts === null ? (FIRSTS.get(milestone.id) ?? inert(subjectOf(milestone))) : levelName(parts.threshold);
  return { name, date: until === null ? day(milestone) : `${day(milestone)} to ${day(until)}` };
}

const FIRSTS: ReadonlyMap<string, string> = new Map([
  ['first-ai', 'First sign'],
  ['first-agent', 'First agent commit'],
]);

/** A threshold in percent, as one says it. */
export function levelName(threshold: number): string {
  return LEVELS.get(threshold) ?? `${threshold}%`;
}

const LEVELS: ReadonlyMap<number, string> = new Map([
  [10, 'A tenth'],
  [25, 'A quarter'],
  [50, 'Half'],
  [75, 'Three quarters'],
]);
