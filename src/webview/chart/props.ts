import type { ComponentChildren } from 'preact';
import type { ChartReport, ChartWords, TrendView } from '../../core/chart';

export interface ChartProps {
  /** Above the chart, and below it. */
  readonly heading: ComponentChildren;
  readonly controls: ComponentChildren;
  readonly report: ChartReport;
  readonly view: TrendView;
  readonly onView: (view: TrendView) => void;
  /** List the commits of these dates (seconds since 1970, both included; null: from the beginning). */
  readonly onDates: (from: number | null, to: number) => void;
  readonly onMilestone: (id: string) => void;
  /** Dates that the page is narrowed to, in seconds since 1970; null is open. */
  readonly marked: { readonly from: number | null; readonly to: number | null } | null;
  readonly words: ChartWords;
  /** Keeps the ids of this chart apart from others in the page. */
  readonly patternPrefix: string;
  readonly tableShown: boolean;
}
