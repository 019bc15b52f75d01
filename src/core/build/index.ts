export { buildReport } from './build';
export { countsOf } from './counts';
export { type Unread, unreadOf } from './problems';
