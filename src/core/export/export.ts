import { type Report, toJson, toMarkdown } from '../report';
import { toBadge, toShields } from './badge';
import { toCsv } from './csv/report-rows';
import type { ExportFormat } from './formats';
import { toHtml } from './page/page';
import { toSvg } from './picture';

const WRITERS: Readonly<Record<ExportFormat, (report: Report) => string>> = {
  json: toJson,
  markdown: toMarkdown,
  csv: toCsv,
  html: toHtml,
  svg: toSvg,
  badge: toBadge,
  shields: toShields,
};

/** A pure function: the same report gives the same text, whatever the time and place. */
export function exportReport(report: Report, format: ExportFormat): string {
  return WRITERS[format](report);
}
