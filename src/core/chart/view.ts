import type { Report } from '../report';

export const MEASURES = ['living', 'added', 'commits'] as const;
export type Measure = (typeof MEASURES)[number];

export const SPLITS = ['class', 'agent', 'model', 'role', 'folder'] as const;
export type SplitBy = (typeof SPLITS)[number];

export const UNITS = ['share', 'count'] as const;
export type Unit = (typeof UNITS)[number];

export const BOUNDS = ['low', 'users', 'high'] as const;
export type Bound = (typeof BOUNDS)[number];

/** What a reader looks at. `from` and `to` are seconds since 1970 UTC; null is the end of the data on that side. */
export interface TrendView {
  readonly measure: Measure;
  readonly by: SplitBy;
  readonly unit: Unit;
  readonly from: number | null;
  readonly to: number | null;
}

export const DEFAULT_VIEW: TrendView = {
  measure: 'living',
  by: 'class',
  unit: 'share',
  from: null,
  to: null,
};

/** Seconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a report that the chart reads. */
export type ChartReport = Pick<Report, 'trend' | 'series' | 'milestones'>;
