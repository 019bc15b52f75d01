import { DAY } from '../time';
import data from './catalogue.json';
import type { CatalogueData, SignRow } from './catalogue-schema';
import { checkExtra, compileExtra, type ExtraSign } from './extra';
import { type Namer, namerOf } from './naming';
import { DOCUMENTATION, type Matcher, type Sign } from './sign';

export interface FalseMarkerWindow {
  readonly sign: string;
  readonly from: number;
  /** First second after the window. */
  readonly until: number;
  readonly gives: SignRow['gives'];
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
}

export interface Catalogue {
  readonly version: string;
  /** The rows as data. */
  readonly raw: CatalogueData;
  /** The rows of signs with the names of agents in the place of `{agents}`. */
  readonly rows: readonly SignRow[];
  readonly extra: readonly ExtraSign[];
  readonly signs: Readonly<Record<SignRow['where'], readonly Sign[]>>;
  readonly windows: readonly FalseMarkerWindow[];
  readonly agentByName: ReadonlyMap<string, Agent>;
  /** True for the identity of a person whose name or address looks like an agent's. */
  readonly isPerson: (identity: string) => boolean;
  readonly namer: Namer;
}

const LISTED: ReadonlySet<string> = new Set(data.agents.map(({ name }) => name));

/** Whether an agent's name is one of ours: others come from what people wrote. */
export function isListedAgent(name: string): boolean {
  return LISTED.has(name);
}

/** Compiles the built-in rows and, after them, the literal rows of an override file. Throws an Error naming a bad row. */
export function loadCatalogue(extraSigns: readonly ExtraSign[] = []): Catalogue {
  // Our own file, which the tests hold against its schema: to do so at every start would take longer than all rows' work.
  const raw = data as unknown as CatalogueData;
  const extra = extraSigns.map(checkExtra);
  const rows = named(raw);
  refuseDuplicates([...rows, ...extra].map(row => row.id));
  const people = raw.people.map(row => matcherOf(row, 'people'));
  return {
    version: raw.version,
    raw,
    rows,
    extra,
    signs: grouped([...rows.map(compileRow), ...extra.map(compileExtra)]),
    windows: raw.windows.map(row => ({ ...row, from: seconds(row.from), until: seconds(row.until) + DAY })),
    agentByName: new Map(raw.agents.map(agent => [agent.name, agent])),
    isPerson: identity => people.some(match => match(identity) !== null),
    namer: namerOf(raw),
  };
}

/** The rows for a hash: all that decides a figure, which examples, sources and notes do not. */
export function decidingRows({ signs, windows, people, products, ...rest }: CatalogueData): object {
  const rows = { signs, windows, people, products };
  return { ...rest, ...Object.fromEntries(Object.entries(rows).map(([key, of]) => [key, of.map(bare)])) };
}

function bare(row: object): object {
  const documentation: readonly string[] = DOCUMENTATION;
  return Object.fromEntries(Object.entries(row).filter(([key]) => !documentation.includes(key)));
}

/** In a pattern, `{agents}` stands for every name that is no word of another meaning. */
function named({ signs, agents }: CatalogueData): readonly SignRow[] {
  const names = agents.flatMap(({ name, word, aliases = [] }) => (word ? aliases : [name, ...aliases]));
  const escaped = names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const alternatives = `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
  return signs.map(row =>
    row.pattern.includes('{agents}')
      ? { ...row, pattern: row.pattern.replace('{agents}', alternatives) }
      : row,
  );
}

function refuseDuplicates(ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new Error(`sign "${twice}" is there twice: every sign needs an id of its own`);
}

function grouped(signs: readonly Sign[]): Catalogue['signs'] {
  const at = (where: Sign['where']): Sign[] => signs.filter(sign => sign.where === where);
  return {
    author: at('author'),
    'committer-only': at('committer-only'),
    coauthor: at('coauthor'),
    trailer: at('trailer'),
    subject: at('subject'),
    body: at('body'),
    branch: at('branch'),
    statement: at('statement'),
    box: at('box'),
    link: at('link'),
    denial: at('denial'),
  };
}

function compileRow(row: SignRow): Sign {
  const { key, pattern, unless, since, until, model, ...rest } = row;
  const keyPattern = key === undefined ? null : compile(key, row.id);
  return {
    ...rest,
    match: matcherOf(row, row.id),
    hasKey: name => keyPattern?.test(name) ?? true,
    since: since === undefined ? null : seconds(since),
    until: until === undefined ? null : seconds(until) + DAY,
    model: model ?? null,
    fixedModel: null,
  };
}

function matcherOf({ pattern, unless }: Pick<SignRow, 'pattern' | 'unless'>, row: string): Matcher {
  const wanted = compile(pattern, row);
  const refused = unless === undefined ? null : compile(unless, row);
  return text => {
    const found = wanted.exec(text);
    if (!found || refused?.test(text)) return null;
    return { text: found[0], capture: found[1] ?? null };
  };
}

function compile(source: string, row: string): RegExp {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    throw new Error(`row "${row}" of the catalogue has a bad pattern: ${String(error)}`);
  }
}

function seconds(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}
