import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { LoopPanel, PanelBlock, PanelTable } from './panel';
import { quarterAxis, shareTicks, topOfShares } from './quarters';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Ratio = NonNullable<Loop['autonomyRatio']>;
type Counts = Pick<Ratio, 'low' | 'high' | 'of' | 'open'>;

/** A point of the picture rests on so many changes. */
const LEAST = 10;

/** How many landed changes an agent made that nobody had to touch; null where that is not told, or none is old enough. */
export function autonomyPanel({ autonomyRatio: ratio }: Loop, teller: Teller): LoopPanel | null {
  if (ratio === null || ratio.of + ratio.open === 0) return null;
  const { l10n } = teller;
  const name = l10n.t('By quarter of landing');
  return {
    id: 'autonomy',
    title: l10n.t('Changes that nobody had to touch'),
    about: about(teller),
    blocks: [
      { kind: 'headline', text: sentence(ratio, teller) },
      ...ownText(ratio, teller),
      ...graph(ratio, teller),
      {
        ...tableOf(
          ratio.roles.map(row => [teller.role(row.role), row]),
          teller,
        ),
        id: 'autonomy-roles',
        caption: l10n.t('By what most of the added lines are for'),
        head: l10n.t('Role'),
      },
      {
        kind: 'folded',
        name,
        blocks: [
          {
            ...tableOf(
              ratio.quarters.toReversed().map(row => [row.quarter, row]),
              teller,
            ),
            id: 'autonomy-quarters',
            caption: l10n.t('By quarter of landing, newest first'),
            head: l10n.t('Quarter'),
          },
        ],
      },
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Changes on rung 4 or 5 of which no commit of a person, and none without a mark, took lines away within 30 days after they landed ÷ all changes that landed at least 30 days before the head. Bots that are not AI are no touch. The lower bound counts what a forge hides as none, the upper one as all.',
    ),
    source: l10n.t(
      'The ladder, the owners of lines before each commit, and its diff against its first parent.',
    ),
    limits: l10n.t(
      'Whether anybody read it, ran it, or asked for it anew; what was mended by adding lines alone, or later; and agents that work under the name of a person, which stand lower on the ladder.',
    ),
  };
}

function sentence({ low, high, of, open }: Counts, { l10n, count, percent, upperPercent }: Teller): string {
  if (of === 0)
    return l10n.t('No change has been there for 30 days yet: {0} are too young to be told of.', count(open));
  const shares = [percent(low / of), upperPercent(high / of)];
  if (high > low && shares[0] === shares[1])
    return l10n.t(
      'Of {0} changes that landed at least 30 days before the head, {1} to {2} ({3}) are by an agent alone, and no commit with a person’s name or without a mark took lines from them within 30 days.',
      ...[count(of), count(low), count(high), percent(low / of)],
    );
  if (high > low)
    return l10n.t(
      'Of {0} changes that landed at least 30 days before the head, {1} to {2} ({3} to {4}) are by an agent alone, and no commit with a person’s name or without a mark took lines from them within 30 days.',
      ...[of, low, high].map(count),
      percent(low / of),
      upperPercent(high / of),
    );
  return l10n.t(
    'Of {0} changes that landed at least 30 days before the head, {1} ({2}) are by an agent alone, and no commit with a person’s name or without a mark took lines from them within 30 days.',
    count(of),
    count(low),
    percent(low / of),
  );
}

function ownText({ own }: Ratio, { l10n, count, percent, upperPercent }: Teller): PanelBlock[] {
  if (own === null || own.of === 0) return [];
  const { low, high, of } = own;
  const text =
    high > low
      ? l10n.t(
          'By what this repository ships: {0} to {1} ({2} to {3}).',
          count(low),
          count(high),
          percent(low / of),
          upperPercent(high / of),
        )
      : l10n.t('By what this repository ships: {0} ({1}).', count(low), percent(low / of));
  return [{ kind: 'text', text }];
}

function tableOf(
  rows: readonly (readonly [string, Counts])[],
  { l10n, count, percent, upperPercent }: Teller,
): Pick<PanelTable, 'kind' | 'columns' | 'rows'> {
  return {
    kind: 'table',
    columns: [
      { name: l10n.t('Changes') },
      { name: l10n.t('Untouched') },
      { name: l10n.t('Share'), isMain: true },
      { name: l10n.t('Up to') },
      { name: l10n.t('Too young') },
    ],
    rows: rows.map(([name, { low, high, of, open }]) => [
      name,
      count(of),
      count(low),
      percent(of === 0 ? null : low / of),
      upperPercent(of === 0 ? null : high / of),
      count(open),
    ]),
  };
}

function graph({ quarters }: Ratio, teller: Teller): PanelBlock[] {
  const { l10n } = teller;
  const all = quarters.filter(({ of }) => of >= LEAST);
  const first = all.findIndex(row => row.high > 0);
  // From the quarter before the first that has any.
  const shown = all.slice(Math.max(0, first - 1));
  if (first === -1 || shown.length < 2) return [];
  const top = topOfShares(shown.map(row => row.high / row.of));
  const axis = quarterAxis(shown.map(({ quarter }) => quarter));
  return [
    {
      kind: 'graph',
      id: 'autonomy-trend',
      label: l10n.t(
        'Untouched changes of agents, by quarter of landing, of ten changes or more; bars: bounds',
      ),
      xTicks: axis.ticks,
      yTicks: shareTicks(top, teller),
      lines: [
        {
          name: l10n.t('Untouched changes of agents'),
          of: 'ai',
          points: shown.map(({ quarter, low, high, of }) => ({
            x: axis.x(quarter),
            y: low / of / top,
            low: low / of / top,
            high: high / of / top,
          })),
          isMarked: true,
        },
      ],
      intervals: [],
      beyond: null,
      table: null,
    },
  ];
}
