import { FORMATS, ORGANISATION_FORMATS } from '../core/export';
import { LEDGER_FORMATS } from '../core/ledger-text';
import { type CommandName, DEFAULT_FORMAT } from './commands';
import { PICTURES } from './pictures';

interface FormatsOf {
  /** What the help calls them. */
  readonly title: string;
  /** Those without a description are named by the title. */
  readonly rows: readonly { readonly id: string; readonly description?: string }[];
}

const PLAIN = [{ id: 'json' }, { id: 'markdown' }];

/** What --format takes, by command. */
export const FORMATS_OF: Readonly<Partial<Record<CommandName, FormatsOf>>> = {
  report: {
    title: `a report (default: text in a terminal, else ${DEFAULT_FORMAT}):`,
    rows: [...FORMATS, ...PICTURES],
  },
  ledger: { title: 'a ledger:', rows: LEDGER_FORMATS },
  range: { title: 'a range: json or markdown', rows: PLAIN },
  definitions: { title: 'definitions: json or markdown', rows: PLAIN },
  check: {
    title:
      'a check: json, markdown, or gitlab (a Code Quality report); with --out, sentences are printed, too',
    rows: [...PLAIN, { id: 'gitlab' }],
  },
  policies: { title: 'policies: json or markdown', rows: PLAIN },
  dataset: { title: 'a dataset: parquet or ndjson', rows: [{ id: 'parquet' }, { id: 'ndjson' }] },
  'dataset report': {
    title: 'a dataset report (default: text in a terminal, else json):',
    rows: ORGANISATION_FORMATS,
  },
  claim: { title: 'a claim: json or markdown', rows: PLAIN },
  sessions: { title: 'sessions: json or markdown', rows: PLAIN },
};
