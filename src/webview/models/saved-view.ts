import * as z from 'zod';
import {
  type ChartReport,
  isOfLoop,
  LADDER_VIEW,
  onlySchema,
  storyView,
  type TrendView,
  trendViewSchema,
} from '../../core/chart';
import { RECENT } from './commit-list';
import { MILESTONE_GROUPS } from './milestone-groups';

const seconds = z.number().nullable();

export const TABS = ['share', 'loop'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What the reader has set up on the dashboard. It outlives the page, and other versions may have written it: what does
 * not fit is as at first.
 */
const viewSchema = z.object({
  tab: z.enum(TABS).catch('share'),
  /** Null: nothing was chosen yet. */
  trend: trendViewSchema
    .refine(({ by }) => !isOfLoop(by))
    .nullable()
    .catch(null),
  ladder: trendViewSchema
    .refine(({ by, only }) => by === 'rung' && only === null)
    .nullable()
    .catch(null),
  tableShown: z.boolean().catch(false),
  methodShown: z.boolean().catch(false),
  /** Of the folder list; '' is the top. */
  folder: z.string().max(4096).catch(''),
  /** Id of the open milestone. */
  milestone: z.string().max(1000).nullable().catch(null),
  commits: z.object({ from: seconds, to: seconds, which: z.enum(['ai', 'all']) }).catch(RECENT),
  /** What alone is looked at, in the trend, the commits and the files. */
  filter: onlySchema.nullable().catch(null),
  group: z.enum(MILESTONE_GROUPS).catch('held'),
});
export type DashboardView = z.infer<typeof viewSchema>;

export const FIRST_VIEW: DashboardView = viewSchema.parse({});

const savedSchema = z.object({ repository: z.string(), view: viewSchema });
export type Saved = z.infer<typeof savedSchema>;

/** Null where nothing usable was saved. */
export function restore(saved: unknown): Saved | null {
  return savedSchema.safeParse(saved).data ?? null;
}

/** The chart of the tab that is seen. */
export function chartOf(view: DashboardView, report: Pick<ChartReport, 'milestones'>): TrendView {
  return view.tab === 'loop' ? ladderOf(view) : trendOf(view, report);
}

export function ladderOf({ ladder }: DashboardView): TrendView {
  return ladder ?? LADDER_VIEW;
}

/** The chart as it is to be shown: a part that is looked at alone is not split once more. */
export function trendOf(
  { trend, filter }: DashboardView,
  report: Pick<ChartReport, 'milestones'>,
): TrendView {
  const view = trend ?? storyView(report);
  return filter === null ? { ...view, only: null } : { ...view, by: 'declared', only: filter };
}
