import { type FileRole, ROLES } from '../../core/model';
import { atMostOnePath, type CommandRow, choice, rangeOf } from './row';

export interface RangeCommand {
  readonly name: 'range';
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly roles: readonly FileRole[];
  readonly under: string;
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
  readonly out: string | null;
}

export const RANGE: CommandRow<RangeCommand> = {
  name: 'range',
  takes: '[PATH] A..B',
  about:
    'Lines that A did not have and that live at B: with bounds, by role, agent and file. Ends are tags, branches, commits or days (2026-01-01: as that day began, UTC).',
  options: ['role', 'under', 'format', 'rule', 'out'],
  // The last word is the range: a path may hold dots, too.
  read: (words, values, isTerminal) => {
    const plain = isTerminal && values.out === undefined ? null : ('json' as const);
    return {
      name: 'range',
      ...rangeOf(words.at(-1) ?? '', 'range needs'),
      path: atMostOnePath(words.slice(0, -1)),
      roles: (values.role ?? []).map(role => choice('role', ROLES, role)),
      under: (values.under ?? '').replace(/^\.\//, '').replace(/\/$/, ''),
      format:
        values.format === undefined ? plain : choice('format', ['json', 'markdown'] as const, values.format),
      out: values.out ?? null,
    };
  },
};
