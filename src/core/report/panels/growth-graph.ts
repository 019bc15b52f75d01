import { DAY, isoDate, QUARTER } from '../../time';
import { declaredLines } from '../figures';
import type { Report } from '../schema';
import type { Curve, Growth } from './growth';
import type { PanelGraph, PanelPoint } from './panel';
import { shareTicks, topOfShares } from './quarters';
import type { Teller } from './teller';

type Trend = Report['trend'];
type Fit = NonNullable<Curve['fit']>;

const STEPS = 60;

/** What was declared at the end of each quarter of 91 days, or in it, and the curve on to thresholds; nothing where no curve is told. */
export function growthGraph(trend: Trend, of: keyof Growth, { fit }: Curve, teller: Teller): PanelGraph[] {
  const known = quarterShares(trend, of);
  const [last] = known.slice(-1);
  if (fit === null || last === undefined || known.length < 2) return [];
  const { l10n } = teller;
  const curve = curveOf(fit);
  const first = known[0]!.day;
  const end = Math.max(last.day, ...fit.thresholds.map(({ date }) => dayOf(date)));
  const x = (day: number) => Math.min(1, Math.max(0, (day - first) / (end - first)));
  const top = topOfShares([
    ...known.map(({ share }) => share),
    ...fit.thresholds.map(({ threshold }) => threshold / 100),
  ]);
  const days = Array.from({ length: STEPS + 1 }, (_, i) => first + ((end - first) * i) / STEPS);
  const drawn = curve === null ? [] : days.map((day): PanelPoint => ({ x: x(day), y: curve(day) / top }));
  return [
    {
      kind: 'graph',
      id: `growth-${of}`,
      label:
        of === 'living'
          ? l10n.t(
              'Declared share of living lines; diamonds: extrapolated dates of thresholds, with 95% intervals',
            )
          : l10n.t(
              'Declared share of new lines; diamonds: extrapolated dates of thresholds, with 95% intervals',
            ),
      xTicks: yearsBetween(first, end).map(({ day, label }) => ({ at: x(day), label })),
      yTicks: shareTicks(top, teller),
      lines: [
        ...(drawn.length === 0
          ? []
          : [{ name: l10n.t('Logistic curve'), of: 'light', points: drawn, isMarked: false } as const]),
        {
          name: l10n.t('Declared, by quarter'),
          of: 'ai',
          points: known.map(({ day, share }) => ({ x: x(day), y: share / top })),
          isMarked: true,
        },
      ],
      intervals: fit.thresholds.map(({ threshold, date, from, to }) => ({
        of: 'light',
        y: threshold / 100 / top,
        at: x(dayOf(date)),
        from: x(dayOf(from)),
        to: to === null || dayOf(to) > end ? null : x(dayOf(to)),
      })),
      beyond: end > last.day ? { from: x(last.day), label: l10n.t('Extrapolated') } : null,
      table: {
        kind: 'table',
        id: `growth-${of}-quarters`,
        caption: l10n.t('Declared share by quarters of 91 days, counted back from the head'),
        head: l10n.t('Quarter up to'),
        columns: [{ name: l10n.t('Declared share'), isMain: true }],
        rows: known
          .toReversed()
          .map(({ day, share }) => [teller.day(isoDate(Math.floor(day) * DAY)), teller.percent(share)]),
      },
    },
  ];
}

/** The fitted line in the odds leads through every threshold at its date; null where there is none to tell it by. */
function curveOf({ doublingDays, thresholds }: Fit): ((day: number) => number) | null {
  const [through] = thresholds;
  if (through === undefined) return null;
  const { threshold, date } = through;
  const odds = threshold / (100 - threshold);
  return day => {
    const then = odds * 2 ** ((day - dayOf(date)) / doublingDays.value);
    return then / (1 + then);
  };
}

interface Known {
  readonly day: number;
  readonly share: number;
}

/** By quarters counted back from the last sample, from the first in which anything is declared on. */
function quarterShares(trend: Trend, of: keyof Growth): Known[] {
  const last = secondsOf(trend.at(-1)?.date ?? '');
  const quarters = new Map<number, { declared: number; counted: number }>();
  for (const sample of trend) {
    const quarter = -Math.floor((last - secondsOf(sample.date)) / QUARTER);
    const before = of === 'living' ? undefined : quarters.get(quarter);
    const { declared, counted } = before ?? { declared: 0, counted: 0 };
    quarters.set(quarter, {
      declared: declared + declaredLines(sample[of]),
      counted: counted + sample[of].counted,
    });
  }
  const all = [...quarters];
  const first = all.findIndex(([, { declared }]) => declared > 0);
  return (first === -1 ? [] : all.slice(first))
    .filter(([, { counted }]) => counted > 0)
    .map(([quarter, { declared, counted }]) => ({
      day: (last + quarter * QUARTER) / DAY,
      share: declared / counted,
    }));
}

function yearsBetween(first: number, last: number): { day: number; label: string }[] {
  const yearOf = (day: number) => new Date(day * DAY * 1000).getUTCFullYear();
  const years: { day: number; label: string }[] = [];
  for (let year = yearOf(first) + 1; year <= yearOf(last); year++)
    years.push({ day: Date.UTC(year, 0) / 1000 / DAY, label: String(year) });
  return years;
}

function dayOf(date: string): number {
  return secondsOf(date) / DAY;
}

function secondsOf(date: string): number {
  return Date.parse(date) / 1000;
}
