import type { Durability } from './durability';
import { type Group, groupName, groupShort } from './durability-words';
import type { PanelGraph, PanelTable, PanelTick } from './panel';
import type { Teller } from './teller';

const GROUPS: readonly Group[] = ['ai', 'others'];
const TICKS = [7, 30, 90, 180, 365, 730, 1825, 3650] as const;

/** Along the root of days: most is decided early, and years still fit. Nothing where no curve is told. */
export function survivalGraph({ groups }: Durability, teller: Teller): PanelGraph[] {
  const { l10n, wholePercent } = teller;
  const days = GROUPS.flatMap(group => groups[group].curve.map(point => point.days));
  if (days.length === 0) return [];
  const last = Math.max(...days);
  const x = (day: number) => Math.sqrt(Math.min(day, last) / last);
  return [
    {
      kind: 'graph',
      id: 'survival-curve',
      label: l10n.t(
        'Landed lines that are still there, by age; diamonds: when half are gone, with 95% intervals',
      ),
      xTicks: TICKS.filter(day => day <= last).map(day => ({ at: x(day), label: age(day, teller) })),
      yTicks: [0, 0.25, 0.5, 0.75, 1].map((share): PanelTick => ({ at: share, label: wholePercent(share) })),
      lines: GROUPS.filter(group => groups[group].curve.length > 0).map(group => ({
        name: l10n.t('{0}, {1} lines', groupName(group, teller), teller.count(groups[group].lines)),
        of: group,
        points: [{ x: 0, y: 1 }, ...groups[group].curve.map(({ days, share }) => ({ x: x(days), y: share }))],
        isMarked: true,
      })),
      intervals: GROUPS.flatMap(group => {
        const { halfLife } = groups[group];
        if (halfLife === null || halfLife.days === null) return [];
        const { days, from, to } = halfLife;
        return [{ of: group, y: 0.5, at: x(days), from: x(from ?? 0), to: to === null ? null : x(to) }];
      }),
      beyond: null,
      table: curveTable(groups, teller),
    },
  ];
}

function curveTable(groups: Durability['groups'], teller: Teller): PanelTable {
  const { l10n, count, percent } = teller;
  const columns = GROUPS.flatMap(group => {
    const who = groupShort(group, teller);
    return [
      { name: l10n.t('{0}: alive', who), ...(group === 'ai' ? ({ isMain: true } as const) : {}) },
      { name: l10n.t('{0}: lines looked at', who) },
    ];
  });
  const ages = [...new Set(GROUPS.flatMap(group => groups[group].curve.map(({ days }) => days)))];
  return {
    kind: 'table',
    id: 'survival-ages',
    caption: l10n.t('The part of landed lines that lives longer than so many days'),
    head: l10n.t('Age'),
    columns,
    rows: ages
      .toSorted((a, b) => a - b)
      .map(days => [
        l10n.t('{0} days', count(days)),
        ...GROUPS.flatMap(group => {
          const point = groups[group].curve.find(known => known.days === days);
          return point === undefined ? ['–', '–'] : [percent(point.share), count(point.atRisk)];
        }),
      ]),
  };
}

function age(days: number, { l10n, count }: Teller): string {
  if (days === 365) return l10n.t('1 year');
  return days > 365 ? l10n.t('{0} years', count(days / 365)) : l10n.t('{0} days', count(days));
}
