import { type ChartReport, DEFAULT_VIEW, type TrendView } from '../chart';
import { type Counts, NO_SHARES, type Report, type Shares, sharesOf } from '../report';
import type { Member } from './member';
import { type MonthSum, monthsOf } from './months';
import { monthEnd, type Organisation } from './organisation';
import { noCounts } from './sums';

/** No commit stands behind a month of many repositories. */
const NO_COMMIT = '0'.repeat(40);
const NOTHING_LEFT_OUT = { excluded: {}, excludedFiles: {} };
const NO_BASIS = { record: 0, session: 0, commit: 0, squash: 0, none: 0 };
const NO_SERIES: Report['series'] = { roles: [], folders: [], languages: [], agents: [], estimate: [] };

/** Of its living lines; none where no share may be told. */
export function sharesOfMember({ living, isTold }: Pick<Member, 'living' | 'isTold'>): Shares {
  return isTold ? sharesOf(living) : NO_SHARES;
}

/** The organisation as the chart reads it: one sample a month. */
export function organisationChart({ trend, milestones, newest }: Organisation): ChartReport {
  return chartOf(trend, newest, milestones);
}

/** One repository over the months of all, so that pictures of several have the same axes. */
export function memberChart(member: Member, { trend, newest }: Organisation): ChartReport {
  const months = monthsOf(
    member,
    trend.map(({ month }) => month),
  );
  return chartOf(months, newest, []);
}

/** All that there is, from the first sign of AI on. */
export function commonView(organisation: Organisation): TrendView {
  const [first] = organisation.milestones.filter(({ id }) => id === 'first-ai');
  return first === undefined
    ? { ...DEFAULT_VIEW, whole: true }
    : { ...DEFAULT_VIEW, from: Date.parse(first.date) / 1000 };
}

function chartOf(
  months: readonly MonthSum[],
  newest: number | null,
  milestones: Organisation['milestones'],
): ChartReport {
  const last = months.at(-1)?.living ?? noCounts();
  return {
    trend: months.map(({ month, living, added, commits }) => ({
      date: monthEnd(month, newest),
      commit: NO_COMMIT,
      living: livingOf(living),
      added,
      commits,
    })),
    series: NO_SERIES,
    milestones: [...milestones],
    share: sharesOf(last),
    living: { ...livingOf(last), basis: NO_BASIS },
  };
}

function livingOf(counts: Counts) {
  return { ...counts, ...NOTHING_LEFT_OUT };
}
