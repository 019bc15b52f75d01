import { parseArgs } from 'node:util';
import { defaultCacheFolder } from '../core/cache';
import { RULE_IDS } from '../core/rule';
import { COMMANDS, type CommandName, type CommandOf, type CommandRow, choice, type Values } from './commands';
import { COMMON, OPTIONS, type OptionName, SESSION_STORES } from './options';
import { UsageError } from './usage-error';

export type Command =
  /** Of all commands, or of one. */
  | { readonly name: 'help'; readonly about: CommandName | null }
  | { readonly name: 'version' }
  | CommandOf<CommandName>;

export type Of<Name> = Extract<Command, { name: Name }>;

export interface WantedSessions {
  /** Ids of stores; empty: all. */
  readonly stores: readonly string[];
  /** Null: the person's own, and what the environment says. */
  readonly home: string | null;
}

export interface CommandLine {
  readonly command: Command;
  readonly revision: string;
  readonly rule: (typeof RULE_IDS)[number];
  readonly quiet: boolean;
  /** Folder of the cache; null for none. */
  readonly cache: string | null;
  /** Which of the agents' sessions on this machine are read, too; null: none. */
  readonly localSessions: WantedSessions | null;
}

/** `isTerminal`: whether people look at standard output; else another program reads it. */
export function parseCommandLine(argv: readonly string[], isTerminal: boolean): CommandLine {
  const { values, positionals } = parse(withTags(argv));
  const [name, ...words] = wholeName(positionals);
  const common = {
    revision: values.rev ?? 'HEAD',
    rule: ruleOf(name, values.rule ?? 'default'),
    quiet: values.quiet ?? false,
    cache: cacheFolder(values.cache),
    localSessions: wantedSessions(name, values),
  };
  return { ...common, command: commandOf(name, words, values, isTerminal) };
}

/** Of a command that takes rules of others: that of a report, where one of them is meant. */
function ruleOf(name: string | undefined, wanted: string): CommandLine['rule'] {
  const rules: readonly string[] = COMMANDS.find(row => row.name === name)?.rules ?? [];
  return rules.includes(wanted)
    ? 'default'
    : (choice('rule', [...RULE_IDS, ...rules], wanted) as CommandLine['rule']);
}

function wantedSessions(name: string | undefined, values: Values): WantedSessions | null {
  const stores = (values.store ?? []).map(store => choice('store', SESSION_STORES, store));
  const home = values['sessions-home'] ?? null;
  if (values['local-sessions']) return { stores, home };
  if ((stores.length > 0 || home !== null) && name !== 'sessions')
    throw new UsageError('--store and --sessions-home go with --local-sessions.');
  return null;
}

/** A pattern may follow --tags. */
function withTags(argv: readonly string[]): string[] {
  return argv.map((word, at) => {
    const next = argv[at + 1];
    return word === '--tags' && (next === undefined || next.startsWith('-')) ? '--tags=' : word;
  });
}

/** A name may be two words. */
function wholeName(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (first === 'help') return [first, ...wholeName(rest)];
  const two = `${first} ${rest[0]}`;
  return COMMANDS.some(({ name }) => name === two) ? [two, ...rest.slice(1)] : words;
}

function commandOf(
  name: string | undefined,
  words: readonly string[],
  values: Values,
  isTerminal: boolean,
): Command {
  if (name === 'help') return { name, about: words[0] === undefined ? null : rowOf(words[0]).name };
  if (values.help) return { name: 'help', about: COMMANDS.find(row => row.name === name)?.name ?? null };
  if (values.version) return { name: 'version' };
  if (name === undefined) throw new UsageError(`Name a command: ${listed()}.`);
  const row = rowOf(name);
  refuseStrangers(row, values);
  return row.read(words, values, isTerminal);
}

function rowOf(name: string): (typeof COMMANDS)[number] {
  const row = COMMANDS.find(each => each.name === name);
  if (row === undefined)
    throw new UsageError(`There is no command ${JSON.stringify(name)}: use ${listed()}.`);
  return row;
}

function listed(): string {
  return COMMANDS.map(({ name }) => name)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}

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

function refuseStrangers({ name, options }: CommandRow, values: Values): void {
  const allowed = new Set<OptionName>([...COMMON, ...options]);
  for (const option of Object.keys(values) as OptionName[])
    if (!allowed.has(option)) throw new UsageError(`--${option} does not go with ${JSON.stringify(name)}.`);
}
