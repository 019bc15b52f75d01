import { type Node, parseTree } from 'jsonc-parser';
import { tomlStrings } from '../files';
import type { Setting } from './data-schema';

export type SettingState = 'on' | 'off';

/** JSON that is nested deeper sets up no agent, and would exhaust the stack of who reads it. */
const DEEPEST = 64;
const LONGEST_LINE = 1000;

/** What a settings file says of one setting; null where it says nothing of it, 'unreadable' where nobody can tell. */
export function settingState(
  text: string,
  { format, key, off, on }: Pick<Setting, 'format' | 'key' | 'off' | 'on'>,
): SettingState | 'unreadable' | null {
  // Most such files are about something else: then nothing has to be understood of them.
  if (!text.includes(key.at(-1)!)) return null;
  const value = VALUE_IN[format](text, key);
  if (value === UNREADABLE) return 'unreadable';
  if (typeof value !== 'string' && typeof value !== 'boolean') return null;
  if (off.includes(value)) return 'off';
  const isOn = on === 'text' ? typeof value === 'string' : on.includes(value);
  return isOn ? 'on' : null;
}

const UNREADABLE = Symbol('unreadable');
type Read = (text: string, key: readonly string[]) => unknown;

const VALUE_IN: Readonly<Record<Setting['format'], Read>> = {
  json: jsonValue,
  yaml: yamlValue,
  toml: (text, [table = '', name = '']) =>
    tomlStrings(text)
      .get(table)
      ?.findLast(([key]) => key === name)?.[1],
};

/** Comments and trailing commas are taken, as editors take them. */
function jsonValue(text: string, key: readonly string[]): unknown {
  if (isTooDeep(text)) return UNREADABLE;
  const errors: unknown[] = [];
  const root = parseTree(text, errors as never, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0 || root?.type !== 'object') return UNREADABLE;
  let node: Node | undefined = root;
  for (const name of key) node = node && valueAt(node, name);
  return node?.value;
}

/** The last of several that are called so, as `JSON.parse` has it. */
function valueAt({ type, children = [] }: Node, name: string): Node | undefined {
  if (type !== 'object') return undefined;
  return children.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
}

/** Brackets within strings are counted, too: that refuses more, never less. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth++;
    else depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The last line `name: value` that is not indented: a flat file of settings, as ConfigArgParse reads it. */
function yamlValue(text: string, [name]: readonly string[]): unknown {
  let found: unknown;
  for (const line of text.split('\n')) {
    if (line.length > LONGEST_LINE || !line.startsWith(`${name}:`)) continue;
    const value = line
      .slice(name!.length + 1)
      .replace(/\s#.*$/, '')
      .trim();
    found = YAML_BOOLEANS.get(value.toLowerCase()) ?? value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return found;
}

const YAML_BOOLEANS = new Map([
  ...['true', 'yes', 'on'].map(word => [word, true] as const),
  ...['false', 'no', 'off'].map(word => [word, false] as const),
]);
