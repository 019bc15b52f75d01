import { FORMS } from '../../core/disclosure';
import { ROLES } from '../../core/model';
import { POLICIES } from '../../core/policy';
import { RULE_IDS } from '../../core/rule';
import { COMMANDS, type CommandName } from '../commands';
import { SHELLS } from '../commands/completions';
import { FORMATS_OF } from '../formats-of';
import { COMMON, OPTIONS, type OptionName, SESSION_STORES, UNITS } from '../options';

/** What stands behind an option: one of these words, a file or folder, anything, or (null) nothing. */
export type Values = readonly string[] | 'files' | 'anything' | null;

export interface OptionRow {
  readonly name: OptionName;
  readonly words: string;
  readonly values: Values;
}

/** What a shell completes behind the name of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionRow[];
  /** The words that it takes; files and folders where null. */
  readonly words: readonly string[] | null;
}

const POLICY_IDS = POLICIES.map(({ id }) => id);
const WORDS: Readonly<Record<string, readonly string[]>> = { completions: SHELLS, policies: POLICY_IDS };

/** From the rows of the commands, which the help is made from, too. */
export function completedCommands(): CompletedCommand[] {
  const own = COMMANDS.filter(({ name }) => !name.includes(' ')).map(({ name, about, options }) => ({
    name,
    about: sentence(about),
    options: [...options, ...COMMON].map(option => optionRow(name, option)),
    words: WORDS[name] ?? null,
  }));
  const help = {
    name: 'help',
    about: 'What a command takes.',
    options: [],
    words: own.map(({ name }) => name),
  };
  return [...own, help];
}

function optionRow(command: CommandName, name: OptionName): OptionRow {
  return { name, words: sentence(OPTIONS[name].words), values: valuesOf(command, name) };
}

const FILES: readonly OptionName[] = [
  'out',
  'file',
  'under',
  'cache',
  'report',
  'sessions-home',
  'people-key',
];

function valuesOf(command: CommandName, option: OptionName): Values {
  if (!('value' in OPTIONS[option])) return null;
  if (option === 'format') return FORMATS_OF[command]?.rows.map(({ id }) => id) ?? 'anything';
  if (option === 'rule') return RULE_IDS;
  if (option === 'role') return ROLES;
  if (option === 'for') return FORMS.map(({ id }) => id);
  if (option === 'unit') return UNITS;
  if (option === 'store') return SESSION_STORES;
  if (option === 'policy') return POLICY_IDS;
  return FILES.includes(option) ? 'files' : 'anything';
}

/** Menus have room for one. */
function sentence(text: string): string {
  return text.split(/[:;(]|\. /)[0]!.trim();
}
