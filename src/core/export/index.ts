export { exportReport, FORMATS, type Format, type FormatId } from './formats';
export {
  exportOrganisation,
  ORGANISATION_FORMATS,
  type OrganisationFormat,
} from './organisation/formats';
export { type SiteFile, siteFiles } from './site';
export { type TerminalLook, terminalSummary } from './terminal';
