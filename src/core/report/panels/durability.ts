import type { Report } from '../schema';
import { cohortTable } from './cohorts';
import {
  aboutDurability,
  choiceWords,
  definitionWords,
  type Group,
  groupName,
  groupShort,
  whyNoHalfLife,
  whyNotCompared,
} from './durability-words';
import type { LoopPanel, PanelBlock, PanelTable } from './panel';
import { survivalGraph } from './survival-graph';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
export type Durability = NonNullable<Loop['durability']>;
type Figures = Durability['groups']['ai'];
type Rework = Figures['within14'];

const GROUPS: readonly Group[] = ['ai', 'others'];

/** How long landed lines last, and what became of changes; null where there is nothing of AI, or where it is not told. */
export function durabilityPanel({ durability }: Loop, teller: Teller): LoopPanel | null {
  if (durability === null || durability.comparison.lack === 'no-ai') return null;
  const { l10n } = teller;
  return {
    id: 'durability',
    title: l10n.t('How long landed lines last'),
    about: aboutDurability(teller),
    blocks: [
      { kind: 'headline', text: verdict(durability.comparison, teller) },
      ...survivalGraph(durability, teller),
      groupTable(durability, teller),
      {
        kind: 'note',
        text: l10n.t(
          'These figures are of all lines, whatever their directory and time; the sentence above compares what is comparable.',
        ),
      },
      { kind: 'note', text: bulkNote(durability, teller) },
      ...definitions(durability, teller),
      { kind: 'heading', text: l10n.t('Judgement, beside volume') },
      judgementTable(durability, teller),
      ...cohortTable(durability.cohorts, teller),
      ...quarters(durability, teller),
    ],
  };
}

function verdict({ strata, ratio, verdict, lack }: Durability['comparison'], teller: Teller): string {
  const { l10n, count, decimal } = teller;
  if (ratio === null || verdict === null)
    return l10n.t('Which last longer cannot be said: {0}.', whyNotCompared(lack ?? 'few-changes', teller));
  const words = {
    longer: l10n.t('they last longer'),
    shorter: l10n.t('they last less long'),
    'no-difference': l10n.t('no difference shows'),
  }[verdict];
  return l10n.t(
    'In the same directory and quarter (compared: {0}), lines of AI were lost {1} times as often as those of others (95% interval {2} to {3}): {4}.',
    count(strata),
    decimal(ratio.value),
    decimal(ratio.from),
    decimal(ratio.to),
    words,
  );
}

function groupTable({ groups }: Durability, teller: Teller): PanelTable {
  const { l10n, count, percent } = teller;
  return {
    kind: 'table',
    id: 'survival',
    caption: l10n.t('Lines that landed, and how many of them are still there'),
    head: l10n.t('Lines that landed'),
    columns: [
      { name: l10n.t('Changes') },
      { name: l10n.t('Lines') },
      { name: l10n.t('Lost in 14 days') },
      { name: l10n.t('In 30 days') },
      { name: l10n.t('Alive after 90 days') },
      { name: l10n.t('After a year') },
      { name: l10n.t('Half gone after'), isText: true, isMain: true },
    ],
    rows: GROUPS.map(group => {
      const { changes, lines, within14, within30, curve } = groups[group];
      const alive = (days: number) => percent(curve.find(point => point.days === days)?.share ?? null);
      return [
        groupName(group, teller),
        count(changes),
        count(lines),
        percent(partOf(within14)),
        percent(partOf(within30)),
        alive(90),
        alive(365),
        halfLife(groups[group], teller),
      ];
    }),
  };
}

function halfLife({ halfLife, lack }: Figures, teller: Teller): string {
  const { l10n, count } = teller;
  if (halfLife === null) return lack === null ? '–' : whyNoHalfLife(lack, teller);
  const { days, from, to } = halfLife;
  if (days === null)
    return from === null
      ? l10n.t('more than can be seen')
      : l10n.t('more than can be seen (at least {0} days)', count(from));
  const upTo = to === null ? l10n.t('more than can be seen') : count(to);
  return l10n.t('{0} days ({1} to {2})', count(days), from === null ? '–' : count(from), upTo);
}

function bulkNote({ bulk: { above, ai, others } }: Durability, { l10n, count }: Teller): string {
  return l10n.t(
    'A line is lost when a commit that is no merge deletes or edits it; one that moves is a new one. Apart are changes of more than {0} lines: {1} of AI with {2} lines, of which {3} live; {4} of others with {5} lines, of which {6} live.',
    count(above),
    ...[ai, others].flatMap(({ changes, lines, living }) => [changes, lines, living].map(count)),
  );
}

/** Two papers find opposite signs: both ways to count side by side, and which choice decides. */
function definitions({ definitions }: Durability, teller: Teller): PanelBlock[] {
  if (definitions.length === 0) return [];
  const { l10n } = teller;
  const flips = definitions.filter(({ flips }) => flips);
  const choices = flips.map(({ definition }) => choiceWords(definition, teller));
  return [
    { kind: 'heading', text: l10n.t('Two papers, two signs: how one counts decides') },
    {
      kind: 'text',
      text:
        choices.length === 0
          ? l10n.t('Here no single choice turns the sign of the difference.')
          : l10n.t('What turns the sign of the difference here: {0}.', choices.join('; ')),
    },
    {
      kind: 'folded',
      name: l10n.t('Several ways to count, side by side'),
      blocks: [definitionTable(definitions, teller)],
      isWritten: true,
    },
  ];
}

function definitionTable(definitions: Durability['definitions'], teller: Teller): PanelTable {
  const { l10n, percent } = teller;
  return {
    kind: 'table',
    id: 'definitions-of-loss',
    caption: l10n.t('The part of lines that is lost, by several ways to count'),
    head: l10n.t('Part of lines'),
    columns: [
      { name: groupShort('ai', teller) },
      { name: groupShort('others', teller) },
      { name: l10n.t('Lost more often'), isText: true, isMain: true },
      { name: l10n.t('Turns the sign'), isText: true },
    ],
    rows: definitions.map(({ definition, ai, others, flips }) => [
      definitionWords(definition, teller),
      percent(ai),
      percent(others),
      moreOften(ai, others, teller),
      flips ? l10n.t('yes') : '',
    ]),
  };
}

function moreOften(ai: number | null, others: number | null, teller: Teller): string {
  const { l10n } = teller;
  if (ai === null || others === null) return '–';
  return ai === others ? l10n.t('neither') : groupShort(ai > others ? 'ai' : 'others', teller);
}

function judgementTable({ judgement }: Durability, teller: Teller): PanelTable {
  const { l10n, count, classWithMeaning } = teller;
  return {
    kind: 'table',
    id: 'judgement',
    caption: l10n.t('What became of changes, beside how many there were'),
    head: l10n.t('Class'),
    columns: [
      { name: l10n.t('Changes') },
      { name: l10n.t('Lines') },
      { name: l10n.t('Reverted') },
      { name: l10n.t('Half gone in 14 days'), isMain: true },
    ],
    rows: judgement.map(({ class: name, changes, lines, reverted, replaced }) => [
      classWithMeaning(name),
      count(changes),
      count(lines),
      count(reverted),
      l10n.t('{0} of {1} changes', count(replaced.changes), count(replaced.of)),
    ]),
  };
}

function quarters({ quarters }: Durability, teller: Teller): PanelBlock[] {
  const { l10n, count, percent } = teller;
  const shown = quarters.filter(({ ai }) => ai.changes > 0);
  if (shown.length === 0) return [];
  const name = l10n.t('By when lines landed');
  const columns = GROUPS.flatMap(group => {
    const who = groupShort(group, teller);
    return [
      { name: l10n.t('{0}: lines', who) },
      { name: l10n.t('{0}: living', who) },
      {
        name: l10n.t('{0}: lost in 30 days', who),
        ...(group === 'ai' ? ({ isMain: true } as const) : {}),
      },
    ];
  });
  const rows = shown.toReversed().map(row => [
    row.quarter,
    ...GROUPS.flatMap(group => {
      const { lines, living, within30 } = row[group];
      return [count(lines), percent(lines === 0 ? null : living / lines), percent(partOf(within30))];
    }),
  ]);
  const caption = l10n.t('Quarters in which AI landed something, newest first; large changes are in them');
  return [
    {
      kind: 'folded',
      name,
      blocks: [{ kind: 'table', id: 'landed-quarters', caption, head: l10n.t('Quarter'), columns, rows }],
    },
  ];
}

function partOf({ lost, of }: Rework): number | null {
  return of === 0 ? null : lost / of;
}
