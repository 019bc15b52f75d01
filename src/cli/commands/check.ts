import { LIMITS, type Limits } from '../../core/gate';
import type { OptionName } from '../options';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, rangeOf, type Values } from './row';

export interface CheckCommand {
  readonly name: 'check';
  readonly path: string;
  /** Null: all living lines. */
  readonly range: { readonly from: string; readonly to: string } | null;
  readonly limits: Limits;
}

export const CHECK: CommandRow<CheckCommand> = {
  name: 'check',
  takes: '[PATH]',
  about:
    'One sentence, and exit status 1 where a share is beyond its limit: declared (low), or with AI users (users).',
  options: ['range', 'max-low', 'min-low', 'max-users', 'rev', 'rule'],
  read: (words, values) => {
    if (values.range !== undefined && values.rev !== undefined)
      throw new UsageError('--rev does not go with --range, whose second end is the revision.');
    return {
      name: 'check',
      path: atMostOnePath(words),
      range: values.range === undefined ? null : rangeOf(values.range, '--range takes'),
      limits: limitsOf(values),
    };
  },
};

function limitsOf(values: Values): Limits {
  const given = LIMITS.flatMap(({ option }) => {
    const value = values[option];
    return value === undefined ? [] : [[option, percentOf(option, value)] as const];
  });
  if (given.length === 0)
    throw new UsageError(`check needs a limit: ${LIMITS.map(({ option }) => `--${option}`).join(', ')}.`);
  return Object.fromEntries(given);
}

function percentOf(option: OptionName, value: string): number {
  const percent = /^\d{1,3}(\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (!(percent <= 100)) throw new UsageError(`--${option} takes a percentage from 0 to 100, as 25 or 0.5.`);
  return percent;
}
