export { exportReport } from './export';
export { EXPORT_FORMATS, type ExportFormat } from './formats';
