import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultCacheFolder } from '../core/cache';
import type { FormatId } from '../core/export';
import { LIMITS, type Limits } from '../core/gate';
import type { LedgerFormatId } from '../core/ledger-text';
import { type FileRole, ROLES } from '../core/model';
import { parseRange } from '../core/range';
import { Refusal } from '../core/refusal';
import { RULE_IDS } from '../core/rule';

/** The command line is wrong. */
export class UsageError extends Refusal {}

/** As the cache keeps reports. It is brought without the table of formats, which comes with all writers. */
export const DEFAULT_FORMAT = 'json' satisfies FormatId;

/** The table of formats comes with all writers, which most commands do without. */
const LEDGER_FORMAT_IDS = ['json', 'agent-trace', 'git-ai'] as const satisfies readonly LedgerFormatId[];

export type Command =
  | { readonly name: 'help' | 'version' }
  | {
      readonly name: 'report';
      readonly path: string;
      /** Anything: only who has the table of formats can refuse it. Null: text for people who look at a terminal. */
      readonly format: string | null;
      readonly out: string | null;
    }
  | {
      readonly name: 'ledger';
      readonly path: string;
      readonly files: readonly string[];
      readonly format: LedgerFormatId;
      readonly out: string | null;
    }
  | {
      readonly name: 'explain';
      readonly path: string;
      readonly commits: readonly string[];
      /** Text for people who look at a terminal. */
      readonly isText: boolean;
    }
  | { readonly name: 'verify'; readonly path: string; readonly report: string }
  | {
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
  | {
      readonly name: 'check';
      readonly path: string;
      /** Null: all living lines. */
      readonly range: { readonly from: string; readonly to: string } | null;
      readonly limits: Limits;
    }
  | { readonly name: 'mcp'; readonly path: string };

export type Of<Name> = Extract<Command, { name: Name }>;

export interface CommandLine {
  readonly command: Command;
  readonly revision: string;
  readonly rule: (typeof RULE_IDS)[number];
  readonly quiet: boolean;
  /** Folder of the cache; null for none. */
  readonly cache: string | null;
}

const OPTIONS = {
  format: { type: 'string' },
  rev: { type: 'string' },
  rule: { type: 'string' },
  out: { type: 'string' },
  file: { type: 'string', multiple: true },
  role: { type: 'string', multiple: true },
  under: { type: 'string' },
  range: { type: 'string' },
  'max-low': { type: 'string' },
  'min-low': { type: 'string' },
  'max-users': { type: 'string' },
  cache: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options that only make sense for some commands. */
const BELONGS: Partial<Record<keyof typeof OPTIONS, readonly string[]>> = {
  format: ['report', 'ledger', 'range'],
  out: ['report', 'ledger', 'range'],
  role: ['range'],
  under: ['range'],
  range: ['check'],
  'max-low': ['check'],
  'min-low': ['check'],
  'max-users': ['check'],
  file: ['ledger'],
  rev: ['report', 'ledger', 'explain', 'check', 'mcp'],
  rule: ['report', 'ledger', 'range', 'explain', 'check', 'mcp'],
};

/** `isTerminal`: whether people look at standard output; else another program reads it. */
export function parseCommandLine(argv: readonly string[], isTerminal: boolean): CommandLine {
  const { values, positionals } = parse(argv);
  const [name = '', ...rest] = positionals;
  const rule = choice('rule', RULE_IDS, values.rule ?? 'default');
  const common = {
    revision: values.rev ?? 'HEAD',
    rule,
    quiet: values.quiet ?? false,
    cache: cacheFolder(values.cache),
  };
  if (values.help || name === 'help') return { ...common, command: { name: 'help' } };
  if (values.version) return { ...common, command: { name: 'version' } };
  if (name === '')
    throw new UsageError('Name a command: report, ledger, range, explain, verify, check or mcp.');
  refuseStrangers(name, values);
  return { ...common, command: commandOf(name, rest, values, isTerminal) };
}

type Values = ReturnType<typeof parse>['values'];

function cacheFolder(value: string | undefined): string | null {
  if (value === '') throw new UsageError('--cache takes a folder, or none.');
  if (value === 'none') return null;
  return value ?? defaultCacheFolder(process.env, process.platform);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = 'The command line cannot be read'] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
}

function refuseStrangers(name: string, values: Values): void {
  for (const [option, commands] of Object.entries(BELONGS))
    if (values[option as keyof Values] !== undefined && !commands.includes(name))
      throw new UsageError(`--${option} does not go with ${JSON.stringify(name)}.`);
}

function commandOf(name: string, rest: readonly string[], values: Values, isTerminal: boolean): Command {
  switch (name) {
    case 'report':
      return {
        name,
        path: atMostOne(rest),
        format: values.format ?? (isTerminal && values.out === undefined ? null : DEFAULT_FORMAT),
        out: values.out ?? null,
      };
    case 'ledger':
      return {
        name,
        path: atMostOne(rest),
        files: (values.file ?? []).map(file => file.replace(/^\.\//, '')),
        format: choice('format', LEDGER_FORMAT_IDS, values.format ?? 'json'),
        out: values.out ?? null,
      };
    case 'explain':
      return { name, ...explainArguments(rest), isText: isTerminal };
    case 'verify': {
      const [report, ...path] = rest;
      if (report === undefined)
        throw new UsageError('verify needs the file of a report made with --format json.');
      return { name, report, path: atMostOne(path) };
    }
    case 'range':
      return rangeCommand(rest, values, isTerminal);
    case 'check':
      return checkCommand(rest, values);
    case 'mcp':
      return { name, path: atMostOne(rest) };
    default:
      throw new UsageError(
        `There is no command ${JSON.stringify(name)}: use report, ledger, range, explain, verify, check or mcp.`,
      );
  }
}

function checkCommand(rest: readonly string[], values: Values): Of<'check'> {
  const range = values.range === undefined ? null : parseRange(values.range);
  if (values.range !== undefined && range === null)
    throw new UsageError('--range takes two revisions or days with two dots between them, as v1.0..v2.0.');
  if (range !== null && values.rev !== undefined)
    throw new UsageError('--rev does not go with --range, whose second end is the revision.');
  const given = LIMITS.flatMap(({ option }) => {
    const value = values[option];
    return value === undefined ? [] : [[option, percentOf(option, value)] as const];
  });
  if (given.length === 0)
    throw new UsageError(`check needs a limit: ${LIMITS.map(({ option }) => `--${option}`).join(', ')}.`);
  return { name: 'check', path: atMostOne(rest), range, limits: Object.fromEntries(given) };
}

function percentOf(option: string, value: string): number {
  const percent = /^\d{1,3}(\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (!(percent <= 100)) throw new UsageError(`--${option} takes a percentage from 0 to 100, as 25 or 0.5.`);
  return percent;
}

/** The last word is the range: a path may hold dots, too. */
function rangeCommand(rest: readonly string[], values: Values, isTerminal: boolean): Of<'range'> {
  const ends = parseRange(rest.at(-1) ?? '');
  if (ends === null)
    throw new UsageError('range needs two revisions or days with two dots between them, as v1.0..v2.0.');
  const plain = isTerminal && values.out === undefined ? null : ('json' as const);
  return {
    name: 'range',
    path: atMostOne(rest.slice(0, -1)),
    ...ends,
    roles: (values.role ?? []).map(role => choice('role', ROLES, role)),
    under: (values.under ?? '').replace(/^\.\//, '').replace(/\/$/, ''),
    format:
      values.format === undefined ? plain : choice('format', ['json', 'markdown'] as const, values.format),
    out: values.out ?? null,
  };
}

/** The first word is the path where it is a folder, and there are more. */
function explainArguments(rest: readonly string[]): { path: string; commits: readonly string[] } {
  const [first, ...more] = rest;
  if (first === undefined)
    throw new UsageError('explain needs a commit, or - to read commits from standard input.');
  return more.length > 0 && isFolder(first) ? { path: first, commits: more } : { path: '.', commits: rest };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function atMostOne(words: readonly string[]): string {
  if (words.length > 1)
    throw new UsageError(`Only one path is expected, but ${words.length} words were given.`);
  return words[0] ?? '.';
}

/** One of the values that an option takes. */
export function choice<T extends string>(option: string, values: readonly T[], value: string): T {
  const chosen = values.find(allowed => allowed === value);
  if (chosen === undefined)
    throw new UsageError(
      `--${option} takes ${values.join(', ').replace(/, (?=[^,]*$)/, ' or ')}, not ${JSON.stringify(value.slice(0, 80))}.`,
    );
  return chosen;
}
