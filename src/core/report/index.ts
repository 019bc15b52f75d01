export { buildReport } from './build';
export { isoDate } from './figures';
export { toJson } from './json';
export { toMarkdown } from './markdown';
export { type Counts, type Milestone, type Report, reportSchema, type Shares } from './schema';
export { inert, visible } from './text';
