/** All that was counted put into a Report. */
export { composeReport, type Outset } from './compose';
export { countsOf } from './counts';
export { gapsOf, isCutShort, reasonsOf } from './gaps';
export { heededIn } from './heeded';
export type { Past } from './past';
export { type OtherTags, type Unread, unreadOf } from './problems';
