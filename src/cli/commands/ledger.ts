import type { LedgerFormatId } from '../../core/ledger-text';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, choice } from './row';

/** The table of formats comes with all writers, which most commands do without. */
const LEDGER_FORMAT_IDS = ['json', 'agent-trace', 'git-ai'] as const satisfies readonly LedgerFormatId[];

export interface LedgerCommand {
  readonly name: 'ledger';
  readonly path: string;
  readonly files: readonly string[];
  readonly format: LedgerFormatId;
  readonly out: string | null;
  /** Only lines that are known from sessions on this machine. */
  readonly onlySessions: boolean;
}

export const LEDGER: CommandRow<LedgerCommand> = {
  name: 'ledger',
  takes: '[PATH]',
  about: 'One JSON line for each range of living lines: where, owner, class, evidence.',
  options: [
    'format',
    'rev',
    'rule',
    'file',
    'local-sessions',
    'only-sessions',
    'store',
    'sessions-home',
    'out',
  ],
  read: (words, values) => ({
    name: 'ledger',
    path: atMostOnePath(words),
    files: (values.file ?? []).map(file => file.replace(/^\.\//, '')),
    format: choice('format', LEDGER_FORMAT_IDS, values.format ?? 'json'),
    out: values.out ?? null,
    onlySessions: onlySessions(values),
  }),
};

/** What a person may mean to publish is written where it was asked for, and nowhere by accident. */
function onlySessions(values: Parameters<(typeof LEDGER)['read']>[1]): boolean {
  if (!values['only-sessions']) return false;
  if (!values['local-sessions'] || values.out === undefined)
    throw new UsageError('--only-sessions goes with --local-sessions and --out FILE.');
  return true;
}
