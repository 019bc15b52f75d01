export { composeReport } from './compose';
export { countsOf } from './counts';
export { type Unread, unreadOf } from './problems';
