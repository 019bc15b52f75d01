export { exportReport, FORMATS, type Format, type FormatId } from './formats';
