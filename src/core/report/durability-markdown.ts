import { grouped } from '../text';
import { CLASS_MEANING } from './markdown-tables';
import { numbers, percent, table } from './markdown-text';
import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;
type Durability = NonNullable<Loop['durability']>;
type Figures = Durability['groups']['ai'];
type Defined = Durability['definitions'][number];

const GROUPS = [
  ['ai', 'AI: agent, pair, assist'],
  ['others', 'others: unknown, human'],
] as const;

const LACK_WORDS: Readonly<Record<NonNullable<Durability['comparison']['lack']>, string>> = {
  'no-ai': 'nothing of AI has landed',
  'nothing-to-match': 'no directory has lines of both from the same quarter',
  'few-changes': 'one of them has fewer than 30 changes there',
  concentrated: 'five changes hold more than a fifth of the lines of one of them',
};

const DEFINITION_WORDS: Readonly<Record<Defined['definition'], string>> = {
  'ever-lines': 'lost at any time, all lines together (the way of arXiv 2601.16809)',
  'window-lines': 'lost within 21 days, all lines together',
  'window-changes': 'lost within 21 days, the mean of all changes (the way of arXiv 2604.00917)',
  matched: 'lost within 21 days, same directory and quarter',
  'without-bulk': 'the same without changes of more than 1,000 lines',
};

/** How long landed lines last, and what became of changes; of nothing where there is nothing of AI. */
export function durabilityMarkdown({ durability }: Loop): string[] {
  if (durability === null || durability.comparison.lack === 'no-ai') return [];
  return [
    '### How long landed lines last',
    survivalTable(durability),
    'A line is lost when a commit that is no merge deletes or edits it; one that moves is a new one. Kaplan-Meier from when a line came onto the main line; changes of more than 1,000 lines, and bots that are not AI, are apart.',
    verdictSentence(durability.comparison),
    definitionTable(durability.definitions),
    ...cohortTable(durability.cohorts),
    judgementTable(durability.judgement),
  ];
}

export function autonomySentence({ autonomyRatio }: Loop): string {
  if (autonomyRatio === null || autonomyRatio.of === 0) return '';
  const { own } = autonomyRatio;
  const ofOwn = own === null ? '' : ` By what this repository ships: ${boundsText(own)}.`;
  return `Of ${grouped(autonomyRatio.of)} changes that landed at least 30 days before the head, ${boundsText(autonomyRatio)} are by an agent alone, and no commit with a person's name or without a mark took lines from them within 30 days.${ofOwn}`;
}

function boundsText({
  low,
  high,
  of,
}: Pick<NonNullable<Loop['autonomyRatio']>, 'low' | 'high' | 'of'>): string {
  const upTo = high > low ? ` to ${grouped(high)}` : '';
  const share = high > low ? `${percent(low / of)} to ${percent(high / of)}` : percent(low / of);
  return `${grouped(low)}${upTo} (${share})`;
}

function survivalTable({ groups }: Durability): string {
  const heads = ['changes', 'lines', 'lost in 14 days', 'in 30 days', 'alive after 90 days', 'after a year'];
  const rows = GROUPS.map(([group, words]) => {
    const { changes, lines, within14, within30, curve, halfLife } = groups[group];
    const alive = (days: number) => percent(curve.find(point => point.days === days)?.share ?? null);
    const lost = ({ lost: gone, of }: Figures['within14']) => percent(of === 0 ? null : gone / of);
    return [
      words,
      grouped(changes),
      grouped(lines),
      lost(within14),
      lost(within30),
      alive(90),
      alive(365),
      halfLifeText(halfLife),
    ];
  });
  return table(['lines that landed', ...heads.map(numbers), 'half gone after'], rows);
}

function halfLifeText(halfLife: Figures['halfLife']): string {
  if (halfLife === null) return '–';
  const { days, from, to } = halfLife;
  const text = (value: number) => `${grouped(value)} days`;
  if (days === null)
    return from === null ? 'more than can be seen' : `more than can be seen (at least ${text(from)})`;
  return `${text(days)} (${from === null ? '' : grouped(from)} to ${to === null ? 'more than can be seen' : grouped(to)})`;
}

function verdictSentence({ strata, ratio, verdict, lack }: Durability['comparison']): string {
  if (ratio === null || verdict === null)
    return `Which last longer cannot be said: ${LACK_WORDS[lack ?? 'few-changes']}.`;
  const words = {
    longer: 'they last longer',
    shorter: 'they last less long',
    'no-difference': 'no difference shows',
  }[verdict];
  const { value, from, to } = ratio;
  const places = `${grouped(strata)} ${strata === 1 ? 'directory and quarter' : 'directories and quarters'}`;
  return `In the same directory and quarter (${places}), lines of AI were lost ${value.toFixed(2)} times as often as those of others (95% interval ${from.toFixed(2)} to ${to.toFixed(2)}): ${words}.`;
}

function definitionTable(definitions: readonly Defined[]): string {
  const rows = definitions.map(({ definition, ai, others, flips }) => [
    DEFINITION_WORDS[definition],
    percent(ai),
    percent(others),
    flips ? 'yes' : '',
  ]);
  return table(['part of lines', numbers('AI'), numbers('others'), 'this choice turns the sign'], rows);
}

const MOST_MONTHS = 12;
const COHORT_DAYS = [30, 90, 365];

/** The last months in which AI landed lines; empty where it did in none. */
function cohortTable({ days, months }: Durability['cohorts']): string[] {
  const told = months.filter(({ ai }) => ai.lines > 0).slice(-MOST_MONTHS);
  if (told.length === 0) return [];
  const at = COHORT_DAYS.map(age => days.indexOf(age)).filter(i => i >= 0);
  const cells = ({ lines, alive }: Durability['cohorts']['months'][number]['ai']) => [
    grouped(lines),
    ...at.map(i => percent(alive[i] ?? null)),
  ];
  const ages = at.map(i => `alive after ${days[i]} days`);
  const heads = ['AI', 'others'].flatMap(who => [`${who}: lines`, ...ages]);
  return [
    table(
      ['landed in', ...heads.map(numbers)],
      told.map(({ month, ai, others }) => [month, ...cells(ai), ...cells(others)]),
    ),
  ];
}

function judgementTable(judgement: Durability['judgement']): string {
  const rows = judgement.map(({ class: name, changes, lines, reverted, replaced }) => [
    `${name}: ${CLASS_MEANING[name]}`,
    grouped(changes),
    grouped(lines),
    grouped(reverted),
    `${grouped(replaced.changes)} of ${grouped(replaced.of)}`,
  ]);
  const heads = ['changes', 'lines', 'reverted', 'half gone in 14 days'].map(numbers);
  return table(['class', ...heads], rows);
}
