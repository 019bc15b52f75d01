export { buildReport } from './build';
export { countsOf } from './counts';
export { unreadOf } from './problems';
