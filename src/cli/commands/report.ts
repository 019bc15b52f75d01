import type { FormatId } from '../../core/export';
import { UsageError } from '../usage-error';
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
  options: ['format', 'rev', 'rule', 'local-sessions', 'store', 'sessions-home', 'out'],
  read: (words, values, isTerminal) => {
    const format = values.format ?? (isTerminal && values.out === undefined ? null : DEFAULT_FORMAT);
    if (values['local-sessions'] && format !== null && !TELLING_ALL.includes(format))
      throw new UsageError(
        `--local-sessions goes with --format ${TELLING_ALL.join(', ')}: the others do not say that nobody else can count it again.`,
      );
    return { name: 'report', path: atMostOnePath(words), format, out: values.out ?? null };
  },
};

/** Formats that tell what the number rests on. */
const TELLING_ALL: readonly string[] = ['json', 'markdown', 'html'] satisfies FormatId[];
