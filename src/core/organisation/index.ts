/** Many repositories as one: sums of what their reports say. Pure. */
export type { Adoption } from './adoption';
export { commonView, memberChart, organisationChart, sharesOfMember } from './as-chart';
export type { AgentOf, Begun, Failure, Member, MonthOf } from './member';
export { memberOfReport } from './member-of-report';
export { type MonthSum, monthsOf } from './months';
export {
  type AgentSum,
  type Found,
  type MemberMilestone,
  memberMilestones,
  monthEnd,
  ORGANISATION_VERSION,
  type Organisation,
  organisationOf,
} from './organisation';
export { noCounts, sumOf } from './sums';
