import type { Entry, Span, TrendModel, TrendView } from '../../core/chart';
import { DAY } from '../../core/time';
import { isZoomed, panned, unzoomed, zoomed } from './zoom';

/** What a key means on the chart. */
export type Action =
  | { readonly type: 'cursor'; readonly date: number }
  | { readonly type: 'view'; readonly view: TrendView }
  | { readonly type: 'list' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const YEAR = 365.25 * DAY;
const STEP = 0.25;

/** Null: not a key of the chart. `index` is the entry at the cursor. */
export function actionFor(event: Key, model: TrendModel, index: number): Action | null {
  const { extent, span, entries, view } = model;
  const entry = entries[index];
  if (event.ctrlKey || event.altKey || event.metaKey || extent === null || span === null) return null;
  const about = entry === undefined ? span.to : middleOf(entry);
  switch (event.key) {
    case '+':
    case '=':
      return { type: 'view', view: zoomed(view, extent, span, about, 0.5) };
    case '-':
    case '_':
      return { type: 'view', view: zoomed(view, extent, span, about, 2) };
    case '0':
      return { type: 'view', view: unzoomed(view) };
    case 'Escape':
      return isZoomed(view) ? { type: 'view', view: unzoomed(view) } : null;
  }
  if (entry === undefined) return null;
  const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (sideways !== 0) return moved(model, extent, span, index, sideways, event.shiftKey);
  if (event.key === 'Enter' || event.key === ' ') return { type: 'list' };
  const target = targetOf(event.key, entries, index);
  return target === undefined ? null : { type: 'cursor', date: middleOf(target) };
}

/** At the end of what is seen the view moves along. */
function moved(
  model: TrendModel,
  extent: Span,
  span: Span,
  index: number,
  by: 1 | -1,
  shifted: boolean,
): Action {
  const next = model.entries[index + by];
  if (next !== undefined && !shifted) return { type: 'cursor', date: middleOf(next) };
  return { type: 'view', view: panned(model.view, extent, span, by * STEP) };
}

function targetOf(key: string, entries: readonly Entry[], index: number): Entry | undefined {
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  const date = entries[index]!.from;
  if (key === 'PageUp') return entries.find(({ from }) => from >= date + YEAR) ?? entries.at(-1);
  if (key === 'PageDown') return entries.findLast(({ from }) => from <= date - YEAR) ?? entries[0];
  return undefined;
}

/** A date that lies in an entry whatever its neighbours are. */
export function middleOf({ from, to }: Entry): number {
  return Math.floor((from + to) / 2);
}

/** The dates of the commits that an entry sums up; a sample has those since the one before it. */
export function datesOf({ since, date }: Entry): [number | null, number] {
  return [since === null ? null : since + 1, date];
}
