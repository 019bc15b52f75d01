import * as l10n from '@vscode/l10n';
import { niceTop, timeTicks, valueTicks } from '../../core/chart';
import { isoDate } from '../../core/report';
import { DAY } from '../../core/time';
import type { Format } from '../format';
import type { Pair } from '../models/comparison';
import type { Axis, Lines, Point } from '../models/comparison-lines';

const HEIGHT = 220;
const MARGIN = { left: 48, right: 12, top: 8, bottom: 24 } as const;
/** Pixels that the label of a tick needs. */
const TICK_WIDTH = 84;
const LEAST_TOP = 0.01;

export interface Tick {
  /** Where it is drawn. */
  readonly place: number;
  readonly label: string;
}

export interface TimeMark extends Tick {
  /** As the points of the lines have it. */
  readonly at: number;
}

export interface LinesLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly shares: readonly Tick[];
  readonly times: readonly TimeMark[];
  /** Path and last point of each line; null where it has none. */
  readonly lines: Pair<{ readonly path: string; readonly end: readonly [number, number] } | null>;
}

/** Where everything of the small chart is drawn. */
export function layoutOf({ lines, from, to }: Lines, axis: Axis, width: number, format: Format): LinesLayout {
  const [left, right, foot] = [MARGIN.left, width - MARGIN.right, HEIGHT - MARGIN.bottom];
  const x = (at: number) => left + ((right - left) * (at - from)) / (to - from);
  const most = Math.max(LEAST_TOP, ...lines.flat().map(({ share }) => share));
  const top = Math.min(1, niceTop(most));
  const y = (share: number) => foot - ((foot - MARGIN.top) * share) / top;
  const values = valueTicks(top, 4, false);
  const step = values[1] ?? top;
  const times = axis === 'date' ? dateMarks : dayMarks;
  return {
    width,
    height: HEIGHT,
    left,
    right,
    foot,
    shares: values.map(share => ({ place: y(share), label: format.percentTick(share, step) })),
    times: times({ from, to }, (right - left) / (to - from), format).map(mark => ({
      ...mark,
      place: x(mark.at),
    })),
    lines: [lineOf(lines[0], x, y), lineOf(lines[1], x, y)],
  };
}

type Marks = { readonly at: number; readonly label: string }[];

function dateMarks(span: { from: number; to: number }, scale: number, format: Format): Marks {
  return timeTicks(span, scale, () => TICK_WIDTH).map(({ at, unit, withYear }) => ({
    at,
    label: format.date(isoDate(at), unit, withYear),
  }));
}

function dayMarks({ to }: { to: number }, scale: number, { count }: Format): Marks {
  const days = to / DAY;
  const most = Math.max(1, Math.floor((to * scale) / TICK_WIDTH));
  return valueTicks(days, most, true).map(day => ({
    at: day * DAY,
    label: day === 1 ? l10n.t('1 day') : l10n.t('{0} days', count(day)),
  }));
}

/** A share holds until the next one is known. */
function lineOf(points: readonly Point[], x: (at: number) => number, y: (share: number) => number) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const steps = points.slice(1).map(({ at, share }) => `H${x(at).toFixed(1)}V${y(share).toFixed(1)}`);
  const path = `M${x(first.at).toFixed(1)},${y(first.share).toFixed(1)}${steps.join('')}`;
  return { path, end: [x(last.at), y(last.share)] as const };
}
