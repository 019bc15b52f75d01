import type { Report } from '../report';
import { exportReport, type FormatId } from './formats';
import { toHtml } from './page/page';

/** A file of a folder that any host of static files serves. Names stand in links of others: they stay as they are. */
export interface SiteFile {
  readonly name: string;
  readonly content: string;
}

const FILES = [
  { name: 'card.svg', format: 'card', about: 'number, sentence and trend on a light picture, 1200 × 630' },
  { name: 'card-dark.svg', format: 'card-dark', about: 'the same on a dark picture' },
  { name: 'badge.svg', format: 'badge', about: 'the badge, as a picture' },
  { name: 'badge.json', format: 'shields', about: 'the badge, as an endpoint for shields.io' },
  { name: 'report.json', format: 'json', about: 'the whole report, which “verify” recomputes' },
] as const satisfies readonly { name: string; format: FormatId; about: string }[];

const LEDGER = {
  name: 'ledger.jsonl',
  about: 'every range of living lines, with its commit, class and evidence',
};

/** Pure: the same report and ledger give the same files. `ledger` is null where none is wanted. */
export function siteFiles(report: Report, ledger: string | null): SiteFile[] {
  const listed = [...FILES, ...(ledger === null ? [] : [LEDGER])];
  const page = toHtml(report, { files: listed, isComplete: ledger !== null });
  return [
    { name: 'index.html', content: page },
    ...FILES.map(({ name, format }) => ({ name, content: exportReport(report, format) })),
    ...(ledger === null ? [] : [{ name: LEDGER.name, content: ledger }]),
  ];
}
