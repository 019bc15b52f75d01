/** Reports that were made before. A door of its own: a report that is there is handed on without the analysis. */
export {
  type Asked,
  baselineOf,
  forget,
  type Glance,
  glance,
  type Memory,
  noteLatest,
  type RememberedReport,
  recall,
  remember,
  reportOf,
} from './reports';
