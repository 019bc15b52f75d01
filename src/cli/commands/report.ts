import type { FormatId } from '../../core/export';
import { atMostOnePath, type CommandRow } from './row';

/** As the cache keeps reports. It is brought without the table of formats, which comes with all writers. */
export const DEFAULT_FORMAT = 'json' satisfies FormatId;

export interface ReportCommand {
  readonly name: 'report';
  readonly path: string;
  /** Anything: only who has the table of formats can refuse it. Null: text for people who look at a terminal. */
  readonly format: string | null;
  readonly out: string | null;
}

export const REPORT: CommandRow<ReportCommand> = {
  name: 'report',
  takes: '[PATH]',
  about:
    'Reads the whole history at or above PATH (default: this folder) and reports; in a terminal as text.',
  options: ['format', 'rev', 'rule', 'local-sessions', 'out'],
  read: (words, values, isTerminal) => ({
    name: 'report',
    path: atMostOnePath(words),
    format: values.format ?? (isTerminal && values.out === undefined ? null : DEFAULT_FORMAT),
    out: values.out ?? null,
  }),
};
