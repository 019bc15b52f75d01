/** Every format a report can be exported in, in the order of menus. Data, so that a menu or a dialog can be built from it. */
export const EXPORT_FORMATS = [
  {
    id: 'json',
    title: 'JSON',
    description: 'the whole report, which can be verified',
    extension: 'json',
    fileSuffix: '.json',
    mime: 'application/json',
  },
  {
    id: 'markdown',
    title: 'Markdown',
    description: 'a summary for a README or a release note',
    extension: 'md',
    fileSuffix: '.md',
    mime: 'text/markdown',
  },
  {
    id: 'csv',
    title: 'CSV',
    description: 'one long table for a spreadsheet or a script',
    extension: 'csv',
    fileSuffix: '.csv',
    mime: 'text/csv',
  },
  {
    id: 'html',
    title: 'Web page',
    description: 'one page that needs nothing else',
    extension: 'html',
    fileSuffix: '.html',
    mime: 'text/html',
  },
  {
    id: 'svg',
    title: 'Chart',
    description: 'the trend as a picture',
    extension: 'svg',
    fileSuffix: '.svg',
    mime: 'image/svg+xml',
  },
  {
    id: 'badge',
    title: 'Badge',
    description: 'a small picture of the share',
    extension: 'svg',
    fileSuffix: '-badge.svg',
    mime: 'image/svg+xml',
  },
  {
    id: 'shields',
    title: 'Badge for shields.io',
    description: 'what a shields.io endpoint answers',
    extension: 'json',
    fileSuffix: '-badge.json',
    mime: 'application/json',
  },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];
