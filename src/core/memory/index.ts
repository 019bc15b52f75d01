/** Reports that were made before. A door of its own: a report that is there is handed on without the analysis. */
export {
  type Asked,
  baselineOf,
  fingerprintOf,
  forget,
  type Glance,
  glance,
  isSettled,
  type Memory,
  noteLatest,
  type RememberedReport,
  recall,
  remember,
  reportOf,
} from './reports';
