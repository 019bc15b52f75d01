import { LIMITS, type Limits } from '../../core/gate';
import type { AskedRange } from '../../core/range';
import type { OptionName } from '../options';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, choice, rangeOf, type Values } from './row';

const FORMATS = ['json', 'markdown', 'gitlab'] as const;

export interface CheckCommand {
  readonly name: 'check';
  readonly path: string;
  /** Null: all living lines, and all commits. */
  readonly range: AskedRange | null;
  /** Id of the definition whose share is meant; null: ours. Only who has the table of definitions can refuse it. */
  readonly definition: string | null;
  /** Also what takes long, of that definition. */
  readonly all: boolean;
  /** Null where only a policy is asked for. */
  readonly limits: Limits | null;
  /** Anything: only who has the table of policies can refuse it. */
  readonly policy: string | null;
  /** Null: sentences, for people and for the log of a pipeline. */
  readonly format: (typeof FORMATS)[number] | null;
  readonly out: string | null;
}

export const CHECK: CommandRow<CheckCommand> = {
  name: 'check',
  takes: '[PATH]',
  about:
    'Exit status 1 where a share is beyond its limit (declared: low; with AI users: users), or a commit breaks a policy; 4 where that cannot be told. Sentences for people, as annotations where GitHub Actions runs it.',
  options: [
    'range',
    'max-low',
    'min-low',
    'max-users',
    'definition',
    'all',
    'policy',
    'rev',
    'rule',
    'format',
    'out',
  ],
  read: (words, values) => {
    if (values.range !== undefined && values.rev !== undefined)
      throw new UsageError('--rev does not go with --range, whose second end is the revision.');
    const format = values.format === undefined ? null : choice('format', FORMATS, values.format);
    if (format === null && values.out !== undefined)
      throw new UsageError(`--out needs a --format here: ${FORMATS.join(', ')}.`);
    return {
      name: 'check',
      path: atMostOnePath(words),
      range: values.range === undefined ? null : rangeOf(values.range, '--range takes'),
      limits: limitsOf(values),
      definition: definitionOf(values),
      all: values.all ?? false,
      policy: values.policy ?? null,
      format,
      out: values.out ?? null,
    };
  },
};

function definitionOf({ definition, all, ...values }: Values): string | null {
  if (definition === undefined) {
    if (all) throw new UsageError('--all goes with --definition.');
    return null;
  }
  if (values['max-users'] !== undefined)
    throw new UsageError(
      '--max-users does not go with --definition: use --definition ours.users with --max-low.',
    );
  if (values['max-low'] === undefined && values['min-low'] === undefined)
    throw new UsageError('--definition needs --max-low or --min-low.');
  return definition;
}

function limitsOf(values: Values): Limits | null {
  const given = LIMITS.flatMap(({ option }) => {
    const value = values[option];
    return value === undefined ? [] : [[option, percentOf(option, value)] as const];
  });
  if (given.length === 0 && values.policy === undefined)
    throw new UsageError(
      `check needs a limit (${LIMITS.map(({ option }) => `--${option}`).join(', ')}) or a --policy.`,
    );
  return given.length === 0 ? null : Object.fromEntries(given);
}

function percentOf(option: OptionName, value: string): number {
  const percent = /^\d{1,3}(\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (!(percent <= 100)) throw new UsageError(`--${option} takes a percentage from 0 to 100, as 25 or 0.5.`);
  return percent;
}
