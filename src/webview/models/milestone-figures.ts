import type { Counts, Milestone } from '../../core/report';
import { QUARTER } from '../../core/time';
import type { ShownReport } from '../../protocol';

/** What was added, all in all and over time. */
interface Dated {
  readonly added: Counts;
  readonly trend: readonly { readonly date: string; readonly added: Counts }[];
}

/** Counts that a milestone speaks of, or that held at its date. */
export interface Figures {
  readonly of: 'living' | 'quarter' | 'release';
  readonly counts: Counts;
}

/** The figures at a milestone's date, those it speaks of first. */
export function figuresAt(report: ShownReport, milestone: Milestone): Figures[] {
  const at = sampleOf(report, milestone);
  const entry = report.trend[at];
  if (entry === undefined) return [];
  const living: Figures = { of: 'living', counts: entry.living };
  const release = releaseOf(report, milestone);
  if (release !== undefined)
    return [
      { of: 'release', counts: release.lines },
      { of: 'living', counts: release.living },
    ];
  if (!milestone.id.startsWith('new-')) return [living];
  return [{ of: 'quarter', counts: addedOver(report.trend, at) }, living];
}

/** Seconds since 1970 between which the commits lie that led to a milestone; null is open. */
export function spanOf(report: ShownReport, milestone: Milestone): { from: number | null; to: number } {
  const release = releaseOf(report, milestone);
  const before = release?.from ? report.releases.find(({ to }) => to === release.from) : undefined;
  if (release !== undefined && before !== undefined)
    return { from: seconds(before.date) + 1, to: seconds(release.date) };
  const at = sampleOf(report, milestone);
  const previous = report.trend[at - 1];
  return {
    from: previous === undefined ? null : seconds(previous.date) + 1,
    to: seconds(report.trend[at]?.date ?? milestone.date),
  };
}

/** What was added in the 91 days up to the head. */
export function lastQuarter({ added, trend }: Dated): Counts {
  return trend.length === 0 ? added : addedOver(trend, trend.length - 1);
}

function releaseOf(
  report: ShownReport,
  { kind, id }: Milestone,
): ShownReport['releases'][number] | undefined {
  return kind === 'release' ? report.releases.find(({ to }) => id === `release:${to}`) : undefined;
}

/** The first sample that has seen the milestone: its own date's, else the next, else the last. */
function sampleOf({ trend }: ShownReport, { date }: Milestone): number {
  const found = trend.findIndex(entry => entry.date >= date);
  return found === -1 ? trend.length - 1 : found;
}

/** What the core's thresholds of new lines look at: 91 days up to a sample. */
function addedOver(trend: Dated['trend'], at: number): Counts {
  const end = Date.parse(trend[at]!.date);
  const within = trend.slice(0, at + 1).filter(({ date }) => Date.parse(date) > end - QUARTER * 1000);
  const sum = { ...trend[at]!.added };
  for (const key of Object.keys(sum) as (keyof Counts)[])
    sum[key] = within.reduce((total, { added }) => total + added[key], 0);
  return sum;
}

function seconds(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}
