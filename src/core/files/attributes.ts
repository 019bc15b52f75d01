import {
  type AttributeFile,
  type AttributeRule,
  type AttributeSource,
  parseAttributeFile,
} from './attribute-file';
import type { AttributeState, AttributeValue } from './attribute-line';
import { PatternIndex } from './pattern-index';

/** What `.gitattributes` says of one path; a key is absent where nothing was said. */
export interface PathAttributes {
  readonly generated?: boolean;
  readonly vendored?: boolean;
  readonly lfs?: boolean;
}

export interface Attributes {
  of(path: string): PathAttributes;
  readonly problems: readonly string[];
}

type Macros = ReadonlyMap<string, readonly AttributeState[]>;
type Values = Map<string, AttributeValue>;

interface Level {
  readonly index: PatternIndex;
  readonly states: readonly (readonly AttributeState[])[];
}

const GENERATED = 'linguist-generated';
const VENDORED = 'linguist-vendored';
const FILTER = 'filter';

/** The macro git is born with; a root file may redefine it. */
const BINARY: readonly AttributeState[] = ['diff', 'merge', 'text'].map(name => ({ name, value: false }));

/**
 * Files in any order; a file lower in the tree wins over one above it, of two for the same directory the later.
 * Matching is byte by byte and equals `git check-attr` in a repository without attribute files outside its tree.
 */
export function readAttributes(sources: readonly AttributeSource[]): Attributes {
  const files = sources.map(parseAttributeFile);
  const macros: Macros = new Map([['binary', BINARY] as const, ...files.flatMap(file => [...file.macros])]);
  const levels = buildLevels(files, relevantNames(macros));
  return {
    of: path => (levels.size === 0 ? {} : summary(valuesOf(path, levels, macros))),
    problems: files.flatMap(file => file.problems),
  };
}

/** The three attributes asked for and every macro that can reach one: all other states are dead weight. */
function relevantNames(macros: Macros): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const [macro, states] of macros) {
    for (const { name } of states) append(users, name, macro);
  }
  const relevant = new Set([GENERATED, VENDORED, FILTER]);
  for (const name of relevant) for (const user of users.get(name) ?? []) relevant.add(user);
  return relevant;
}

function buildLevels(
  files: readonly AttributeFile[],
  relevant: ReadonlySet<string>,
): ReadonlyMap<string, Level> {
  const byDir = new Map<string, AttributeRule[]>();
  for (const { dir, rules } of files) {
    for (const rule of rules) if (rule.states.some(s => relevant.has(s.name))) append(byDir, dir, rule);
  }
  const levels = new Map<string, Level>();
  for (const [dir, rules] of byDir) {
    levels.set(dir, { index: new PatternIndex(rules.map(r => r.pattern)), states: rules.map(r => r.states) });
  }
  return levels;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** From the deepest directory up and from the last rule up: the first word on an attribute stands. */
function valuesOf(path: string, levels: ReadonlyMap<string, Level>, macros: Macros): Values {
  const values: Values = new Map();
  let end = path.lastIndexOf('/');
  for (;;) {
    const level = levels.get(end < 0 ? '' : path.slice(0, end));
    if (level) {
      for (const number of level.index.matches(path.slice(end + 1))) {
        fill(values, level.states[number] ?? [], macros);
      }
    }
    if (end < 0) return values;
    end = path.lastIndexOf('/', end - 1);
  }
}

/** An explicit stack, because macros may be chained by the thousand; the last state of a line comes first. */
function fill(values: Values, states: readonly AttributeState[], macros: Macros): void {
  const pending = [...states];
  for (let state = pending.pop(); state; state = pending.pop()) {
    if (values.has(state.name)) continue;
    values.set(state.name, state.value);
    if (state.value === true) for (const inner of macros.get(state.name) ?? []) pending.push(inner);
  }
}

function summary(values: Values): PathAttributes {
  const generated = truth(values.get(GENERATED));
  const vendored = truth(values.get(VENDORED));
  const filter = values.get(FILTER) ?? null;
  return {
    ...(generated === null ? {} : { generated }),
    ...(vendored === null ? {} : { vendored }),
    ...(filter === null ? {} : { lfs: filter === 'lfs' }),
  };
}

/** Any text but `false` counts as set, as on GitHub. */
function truth(value: AttributeValue | undefined): boolean | null {
  if (value === undefined || value === null) return null;
  return value !== false && value !== 'false';
}
