export { buildReport } from './build';
export { countsOf } from './counts';
