import { CURVE_DAYS, curveOf, type Group, groupOf, linesOf } from '../durability';
import type { Report } from '../report';
import { byMonth, type CommitChange } from './landed-changes';

type Durability = NonNullable<NonNullable<Report['loop']>['durability']>;
type Cohort = Durability['cohorts']['months'][number]['ai'];

/** Ages, in days, at which a month is told. */
const DAYS = CURVE_DAYS.filter(days => days >= 30);

/** How long the lines of each month lived, and which part of them lives at the head. */
export function cohortsOf(changes: readonly CommitChange[]): Durability['cohorts'] {
  return {
    days: [...DAYS],
    months: byMonth(changes).map(([month, own]) => ({
      month,
      ai: cohortOf(own, 'ai'),
      others: cohortOf(own, 'others'),
    })),
  };
}

function cohortOf(changes: readonly CommitChange[], group: Group): Cohort {
  const own = changes.filter(change => groupOf(change.class) === group);
  const lines = linesOf(own);
  const lost = own.reduce((sum, { losses }) => sum + linesOf(losses), 0);
  const curve = curveOf(own);
  const alive = DAYS.map(days => curve.find(point => point.days === days)?.share ?? null);
  return { changes: own.length, lines, living: lines - lost, alive };
}
