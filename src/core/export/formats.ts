import { toBadge, toCard, toShields } from '../quote';
import { type Report, toJson, toMarkdown } from '../report';
import { toCsv } from './csv/report-rows';
import { toHtml } from './page/page';
import { toSvg } from './picture';

export interface Format {
  readonly id: string;
  /** As a menu calls it. Like the description in English; translations are found by it (.ci/l10n.mjs collects both). */
  readonly title: string;
  readonly description: string;
  /** What follows the name of the repository in a file's name. */
  readonly fileSuffix: string;
  /** Pure: the same report gives the same text, whatever the time and place. */
  readonly write: (report: Report) => string;
}

/** Every format that a report can be written in, in the order of menus: what is shown to people comes before data. */
export const FORMATS = [
  {
    id: 'card',
    title: 'Card (SVG)',
    description: 'number, sentence and trend on a light picture to post',
    fileSuffix: '-card.svg',
    write: report => toCard(report, 'light'),
  },
  {
    id: 'card-dark',
    title: 'Dark Card (SVG)',
    description: 'the same on a dark picture',
    fileSuffix: '-card-dark.svg',
    write: report => toCard(report, 'dark'),
  },
  {
    id: 'svg',
    title: 'Picture (SVG)',
    description: 'the trend with the share, for a slide or a page',
    fileSuffix: '.svg',
    write: toSvg,
  },
  {
    id: 'html',
    title: 'Web Page (HTML)',
    description: 'the whole report on one page that needs nothing else',
    fileSuffix: '.html',
    write: report => toHtml(report),
  },
  {
    id: 'markdown',
    title: 'Markdown',
    description: 'a summary for a README or a release note',
    fileSuffix: '.md',
    write: toMarkdown,
  },
  {
    id: 'badge',
    title: 'Badge (SVG)',
    description: 'a small picture of the share',
    fileSuffix: '-badge.svg',
    write: toBadge,
  },
  {
    id: 'shields',
    title: 'Badge (JSON)',
    description: 'what a shields.io endpoint answers',
    fileSuffix: '-badge.json',
    write: toShields,
  },
  {
    id: 'csv',
    title: 'Table (CSV)',
    description: 'one long table for a spreadsheet or a script',
    fileSuffix: '.csv',
    write: toCsv,
  },
  {
    id: 'json',
    title: 'Data (JSON)',
    description: 'the whole report, which can be verified',
    fileSuffix: '.json',
    write: toJson,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]['id'];

export function exportReport(report: Report, id: FormatId): string {
  return FORMATS.find(format => format.id === id)!.write(report);
}
