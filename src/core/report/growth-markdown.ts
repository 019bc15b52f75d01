import { numbers, table } from './markdown-text';
import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;
type Growth = NonNullable<Loop['growth']>;
type Reach = NonNullable<Loop['reach']>;
type Days = NonNullable<Growth['living']['fit']>['doublingDays'];

const MOST_QUARTERS = 8;

/** Where the share grows along a curve; empty where no curve may be told. */
export function growthText(growth: Growth | null): string {
  if (growth === null) return '';
  const told = [curveText('Of living lines', growth.living), curveText('Of new lines', growth.added)].filter(
    text => text !== '',
  );
  if (told.length === 0) return '';
  return `${told.join(' ')} Extrapolation: nothing says that a trend holds, and quarters that depend on each other make the intervals too narrow.`;
}

function curveText(what: string, { fit }: Growth['living']): string {
  if (fit === null) return '';
  const { quarters, r2, doublingDays, thresholds } = fit;
  const dates = thresholds.map(
    ({ threshold, date, from, to }) =>
      `${threshold}% at ${date} (${from} to ${to ?? 'more than ten years on'})`,
  );
  const then = dates.length === 0 ? '' : ` If that held: ${dates.join('; ')}.`;
  return `${what} the odds of declared AI ${changeText(doublingDays)}, by a logistic curve through ${quarters} quarters (R² ${r2.toFixed(2)}).${then}`;
}

/** Negative where it halves: then the bounds are told as of the halving. */
function changeText({ value, from, to }: Days): string {
  const [word, less, more] = value < 0 ? ['halved', -to, -from] : ['doubled', from, to];
  return `${word} every ${days(Math.abs(value))} (${days(less)} to ${days(more)})`;
}

function days(value: number): string {
  return `${Math.round(value)} days`;
}

/** How much an agent lands in one go, by quarter. */
export function reachText(reach: Reach | null): string {
  if (reach === null) return '';
  const pair = (spread: Reach['quarters'][number]['lines']) =>
    spread === null ? ['–', '–'] : [`${spread.median}`, `${spread.p90}`];
  const rows = reach.quarters
    .slice(-MOST_QUARTERS)
    .map(({ quarter, commits, lines, files, run }) => [
      quarter,
      `${commits}`,
      ...pair(lines),
      ...pair(files),
      ...pair(run),
    ]);
  const heads = ['lines', 'files', 'commits in a row'].flatMap(what => [`${what}, median`, '90%']);
  const rises = [
    riseText('The median of lines', reach.lines),
    riseText('The 90th percentile of commits in a row', reach.run),
  ].filter(text => text !== '');
  return [
    'How much an agent lands in one go: lines and files of commits that it is the author of, and how many of them stand in a row without a commit of anybody else. Nobody says how long it worked on them.',
    table(['quarter', ...['commits', ...heads].map(numbers)], rows),
    ...(rises.length === 0 ? [] : [rises.join(' ')]),
  ].join('\n\n');
}

function riseText(what: string, { fit }: Reach['lines']): string {
  if (fit === null) return '';
  return `${what} ${changeText(fit.doublingDays)}, through ${fit.quarters} quarters (R² ${fit.r2.toFixed(2)}).`;
}
