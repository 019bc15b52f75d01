import { SESSION_STORES } from '../options';
import { atMostOnePath, type CommandRow, choice, formatOrText } from './row';

export interface SessionsCommand {
  readonly name: 'sessions';
  readonly path: string;
  /** The person agrees that files are opened. */
  readonly consent: boolean;
  /** Nothing is told: what is kept is removed. */
  readonly forget: boolean;
  /** Empty: all. */
  readonly stores: readonly string[];
  /** Null: the person's own, and what the environment says. */
  readonly home: string | null;
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
}

export const SESSIONS: CommandRow<SessionsCommand> = {
  name: 'sessions',
  takes: '[PATH]',
  about:
    'What agents kept of their own sessions on this machine: which tools, in which folders, how many files of which days; nothing is opened. With --local-sessions also what they hold of this repository: sessions and edits, as counts. No prompt, answer, command or text of a session is shown or kept, and no figure of a report is changed. What is kept of files that were read are places and lengths of records, so that they alone are read the next time; --forget removes it.',
  options: ['local-sessions', 'store', 'sessions-home', 'forget', 'format'],
  read: (words, values, isTerminal) => ({
    name: 'sessions',
    path: atMostOnePath(words),
    consent: values['local-sessions'] ?? false,
    forget: values.forget ?? false,
    stores: (values.store ?? []).map(store => choice('store', SESSION_STORES, store)),
    home: values['sessions-home'] ?? null,
    format: formatOrText(values.format, isTerminal),
  }),
};
