import type { About } from '../loop-words';
import type { Report } from '../schema';
import { growthGraph } from './growth-graph';
import type { LoopPanel, PanelBlock } from './panel';
import { changeWords, whyWithheld } from './rise-words';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
export type Growth = NonNullable<Loop['growth']>;
export type Curve = Growth['living'];
type Threshold = NonNullable<Curve['fit']>['thresholds'][number];

/** Along which curve the share grows, and when it would reach what; null where that was not reckoned. */
export function growthPanel(
  { trend }: Pick<Report, 'trend'>,
  { growth }: Loop,
  teller: Teller,
): LoopPanel | null {
  if (growth === null) return null;
  const { l10n } = teller;
  const { living, added } = growth;
  const isTold = living.fit !== null || added.fit !== null;
  return {
    id: 'growth',
    title: l10n.t('How fast the share grows'),
    about: about(teller),
    blocks: [
      { kind: living.fit === null ? 'text' : 'headline', text: curveWords('living', living, teller) },
      ...growthGraph(trend, 'living', living, teller),
      { kind: added.fit === null ? 'text' : 'headline', text: curveWords('added', added, teller) },
      ...growthGraph(trend, 'added', added, teller),
      ...thresholds(growth, teller),
      ...(isTold ? [{ kind: 'note', text: extrapolated(teller) } as const] : []),
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'A logistic curve through the declared share by quarters of 91 days, counted back from the head: least squares on log((d + ½) ÷ (n − d + ½)) for d declared of n lines. Doubling time of the odds: ln 2 ÷ slope, with the 95% interval of the slope. Dates of thresholds: where the curve reaches them, with Fieller’s interval (1954). Told only with six quarters of 200 lines or more, three quarters of the variance explained, and a slope whose interval has no 0.',
    ),
    source: l10n.t('The declared share of living lines, and of new lines, over time.'),
    limits: l10n.t(
      'The future. A share of declared AI grows as well because more people say so. Quarters depend on each other, which makes the intervals too narrow.',
    ),
  };
}

export function extrapolated({ l10n }: Teller): string {
  return l10n.t('Dates are extrapolation: they hold if the trend holds, and nothing says that it does.');
}

function curveWords(of: keyof Growth, { fit, withheld }: Curve, teller: Teller): string {
  const { l10n, count, decimal } = teller;
  if (fit === null) {
    const why = whyWithheld(withheld ?? 'few', teller);
    return of === 'living'
      ? l10n.t('Of living lines no curve is told: {0}.', why)
      : l10n.t('Of new lines no curve is told: {0}.', why);
  }
  const figures = [changeWords(fit.doublingDays, teller), count(fit.quarters), decimal(fit.r2)];
  return of === 'living'
    ? l10n.t(
        'Of living lines the odds of declared AI {0}, by a logistic curve through {1} quarters (R² {2}).',
        ...figures,
      )
    : l10n.t(
        'Of new lines the odds of declared AI {0}, by a logistic curve through {1} quarters (R² {2}).',
        ...figures,
      );
}

function thresholds({ living, added }: Growth, teller: Teller): PanelBlock[] {
  const { l10n, day, wholePercent } = teller;
  const row = (name: string, { threshold, date, from, to }: Threshold) => [
    l10n.t('{0}: {1}', name, wholePercent(threshold / 100)),
    day(date),
    day(from),
    to === null ? l10n.t('more than ten years on') : day(to),
  ];
  const rows = [
    ...(living.fit?.thresholds ?? []).map(each => row(l10n.t('living lines'), each)),
    ...(added.fit?.thresholds ?? []).map(each => row(l10n.t('new lines'), each)),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'growth-thresholds',
      caption: l10n.t('Extrapolated: when the share would be reached if the trend held'),
      head: l10n.t('Declared share'),
      columns: [
        { name: l10n.t('If the trend held'), isText: true, isMain: true },
        { name: l10n.t('Not before'), isText: true },
        { name: l10n.t('Not after'), isText: true },
      ],
      rows,
    },
  ];
}
