import type { Span, TrendView } from '../../core/chart';
import { DAY } from '../../core/time';

const LEAST = 7 * DAY;

/** The view with another range; ends that reach those of the data are left open, so that new data is seen too. */
export function withRange(view: TrendView, extent: Span, from: number, to: number): TrendView {
  const length = Math.max(LEAST, to - from);
  const start = Math.min((from + to - length) / 2, extent.to - length);
  const end = Math.max(start, extent.from) + length;
  return {
    ...view,
    from: start <= extent.from ? null : Math.round(start),
    to: end >= extent.to ? null : Math.round(end),
    whole: start <= extent.from,
  };
}

/** `factor` times as much time, about a date that stays where it is. */
export function zoomed(view: TrendView, extent: Span, span: Span, about: number, factor: number): TrendView {
  const at = Math.min(span.to, Math.max(span.from, about));
  const length = (span.to - span.from) * factor;
  if (length >= extent.to - extent.from) return whole(view);
  const from = at - (at - span.from) * factor;
  const start = Math.min(Math.max(extent.from, from), extent.to - length);
  return withRange(view, extent, start, start + length);
}

/** Moved by a part of what is seen, but not beyond the data. */
export function panned(view: TrendView, extent: Span, span: Span, part: number): TrendView {
  const length = span.to - span.from;
  const wanted = span.from + part * length;
  const from = Math.min(Math.max(extent.from, wanted), extent.to - length);
  return withRange(view, extent, from, from + length);
}

/** What is shown by itself: from shortly before the first sign of AI on. */
export function unzoomed(view: TrendView): TrendView {
  return { ...view, from: null, to: null, whole: false };
}

function whole(view: TrendView): TrendView {
  return { ...view, from: null, to: null, whole: true };
}

export function isZoomed({ from, to, whole }: TrendView): boolean {
  return from !== null || to !== null || whole;
}

export const PRESETS = ['story', 'all', 'years3', 'year', 'days90'] as const;
export type Preset = (typeof PRESETS)[number];

const DAYS: Readonly<Record<Exclude<Preset, 'story' | 'all'>, number>> = {
  years3: 1096,
  year: 365,
  days90: 90,
};

/** The last days of the data, never those before today: a report has no clock. */
export function presetView(view: TrendView, extent: Span, preset: Preset): TrendView {
  if (preset === 'story') return unzoomed(view);
  if (preset === 'all') return whole(view);
  return withRange(view, extent, extent.to - DAYS[preset] * DAY, extent.to);
}
