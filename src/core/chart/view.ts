import type { AuthorClass, ClassGroup, FileRole } from '../model';
import type { Report } from '../report';

export const MEASURES = ['living', 'added', 'commits'] as const;
export type Measure = (typeof MEASURES)[number];

/** `declared` is the story itself: one area, and what may be beyond it; the others split it, or the whole, in parts. */
export const SPLITS = ['declared', 'class', 'agent', 'model', 'role', 'language', 'folder'] as const;
export type TrendSplit = (typeof SPLITS)[number];

/** What the loop is split by; these stand in panels of their own. */
export const LOOP_SPLITS = ['rung', 'overwrite', 'own'] as const;
export type LoopSplit = (typeof LOOP_SPLITS)[number];

export type SplitBy = TrendSplit | LoopSplit;

export function isOfLoop(by: SplitBy): by is LoopSplit {
  return (LOOP_SPLITS as readonly string[]).includes(by);
}

export const UNITS = ['share', 'count'] as const;
export type Unit = (typeof UNITS)[number];

export const BOUNDS = ['low', 'users', 'high'] as const;
export type Bound = (typeof BOUNDS)[number];

/** What the chart may show besides its layers; each can be switched on and off like a layer. */
export const EXTRAS = ['users', 'high', 'releases', 'tools', 'texts'] as const;
export type Extra = (typeof EXTRAS)[number];

/**
 * The one part of a repository that is looked at alone. A class may be a group of classes; the value null is what has no
 * name of the kind.
 */
export type Only =
  | { readonly kind: 'class'; readonly value: AuthorClass | ClassGroup }
  | { readonly kind: 'role'; readonly value: FileRole }
  | { readonly kind: 'agent' | 'model' | 'language' | 'folder'; readonly value: string | null };

/** What a reader looks at. `from` and `to` are seconds since 1970 UTC; null is the end of what is shown by itself. */
export interface TrendView {
  readonly measure: Measure;
  readonly by: SplitBy;
  readonly unit: Unit;
  readonly from: number | null;
  readonly to: number | null;
  /** Where `from` is null: all of the data, and not from shortly before the first sign of AI on. */
  readonly whole: boolean;
  /** Keys of the layers, and extras, that are switched off. */
  readonly hidden: readonly string[];
  readonly only: Only | null;
}

export const DEFAULT_VIEW: TrendView = {
  measure: 'living',
  by: 'declared',
  unit: 'share',
  from: null,
  to: null,
  whole: false,
  hidden: ['high', 'releases', 'tools', 'texts'],
  only: null,
};

/** The ladder as it is first seen: what has no evidence is left empty, so that the rungs are to be read, and with what may have moved them. */
export const LADDER_VIEW: TrendView = {
  ...DEFAULT_VIEW,
  measure: 'added',
  by: 'rung',
  hidden: [...DEFAULT_VIEW.hidden.filter(key => key !== 'texts'), 'rung:0'],
};

/** Who takes lines from whom; that has one measure. */
export const OVERWRITE_VIEW: TrendView = {
  ...DEFAULT_VIEW,
  measure: 'added',
  by: 'overwrite',
  hidden: [...DEFAULT_VIEW.hidden, 'overwrite:others'],
};

/** New lines by what the repository ships, by role of files. */
export const OWN_VIEW: TrendView = { ...DEFAULT_VIEW, measure: 'added', by: 'own' };

export function isShown({ hidden }: TrendView, key: string): boolean {
  return !hidden.includes(key);
}

/** The view with a layer or an extra switched on or off. */
export function toggled(view: TrendView, key: string): TrendView {
  const { hidden } = view;
  return {
    ...view,
    hidden: hidden.includes(key) ? hidden.filter(other => other !== key) : [...hidden, key],
  };
}

/** Seconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a report that the chart reads. */
export type ChartReport = Pick<Report, 'trend' | 'series' | 'milestones' | 'share' | 'living'> &
  Partial<Pick<Report, 'loop'>>;
