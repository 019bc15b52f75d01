/** All that was counted put into a Report. */
export { composeReport, type Outset } from './compose';
export { countsOf } from './counts';
export type { Past } from './past';
export { type Unread, unreadOf } from './problems';
