import { SESSION_STORES } from '../options';
import { atMostOnePath, type CommandRow, choice } from './row';

export interface SessionsCommand {
  readonly name: 'sessions';
  readonly path: string;
  /** The person agrees that files are opened. */
  readonly consent: boolean;
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
    'What agents kept of their own sessions on this machine: which tools, in which folders, how many files of which days; nothing is opened. With --local-sessions also what they hold of this repository: sessions and edits, as counts. No prompt, answer, command or text of a session is shown or kept, and no figure of a report is changed.',
  options: ['local-sessions', 'store', 'sessions-home', 'format'],
  read: (words, values, isTerminal) => ({
    name: 'sessions',
    path: atMostOnePath(words),
    consent: values['local-sessions'] ?? false,
    stores: (values.store ?? []).map(store => choice('store', SESSION_STORES, store)),
    home: values['sessions-home'] ?? null,
    format:
      values.format === undefined
        ? isTerminal
          ? null
          : 'json'
        : choice('format', ['json', 'markdown'] as const, values.format),
  }),
};
