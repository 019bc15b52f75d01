import type { AskedRange } from '../../core/range';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, choice, rangeOf } from './row';

export interface DefinitionsCommand {
  readonly name: 'definitions';
  readonly path: string;
  /** Null: all of the history. */
  readonly range: AskedRange | null;
  readonly all: boolean;
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
  readonly out: string | null;
}

export const DEFINITIONS: CommandRow<DefinitionsCommand> = {
  name: 'definitions',
  takes: '[PATH]',
  about:
    'One commit under every definition of "AI wrote so much" in use: each with its figure, its source and the steps that lead from ours to it; in a terminal as text.',
  options: ['range', 'all', 'format', 'rev', 'rule', 'out'],
  read: (words, values, isTerminal) => {
    if (values.range !== undefined && values.rev !== undefined)
      throw new UsageError('--rev does not go with --range, whose second end is the revision.');
    const plain = isTerminal && values.out === undefined ? null : ('json' as const);
    return {
      name: 'definitions',
      path: atMostOnePath(words),
      range: values.range === undefined ? null : rangeOf(values.range, '--range takes'),
      all: values.all ?? false,
      format:
        values.format === undefined ? plain : choice('format', ['json', 'markdown'] as const, values.format),
      out: values.out ?? null,
    };
  },
};
