import { NotReadable } from './not-readable';

/** Where a table's values stand in its records. */
export interface Columns {
  /** By name, of those that are stored. */
  readonly places: ReadonlyMap<string, number>;
  /** The column that is the row's own number, which its record leaves out; null where there is none. */
  readonly rowid: string | null;
}

/** Words, names in quotation marks of any kind, texts, comments, single signs. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|\w+|[^\s\w]/g;
const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i;

/** Reads what created the table; columns that were added later stand there, too. */
export function columnsOf(sql: string): Columns {
  const { definitions, rest } = definitionsIn(sql);
  if (/\bWITHOUT ROWID\b/i.test(rest.join(' '))) throw new NotReadable('a table without row numbers');
  const places = new Map<string, number>();
  let rowid: string | null = null;
  for (const [first, ...words] of definitions) {
    if (first === undefined || CONSTRAINT.test(first)) continue;
    const text = words.join(' ');
    const name = unquoted(first).toLowerCase();
    if (/\bAS \(/i.test(text) && !/\bSTORED\b/i.test(text)) continue;
    if (/^INTEGER (?:CONSTRAINT \S+ )?PRIMARY KEY(?! DESC)/i.test(text)) rowid = name;
    places.set(name, places.size);
  }
  return { places, rowid };
}

/** The tokens of each part between the outermost brackets, and those behind them. */
function definitionsIn(sql: string): { definitions: string[][]; rest: string[] } {
  const definitions: string[][] = [[]];
  const rest: string[] = [];
  let [depth, isBehind] = [0, false];
  for (const token of sql.match(TOKEN) ?? []) {
    if (/^(?:--|\/\*)/.test(token)) continue;
    if (token === ')') depth--;
    if (token === ')' && depth === 0) isBehind = true;
    else if (isBehind) rest.push(token);
    else if (depth === 1 && token === ',') definitions.push([]);
    else if (depth > 0) definitions.at(-1)!.push(token);
    if (token === '(') depth++;
  }
  return { definitions, rest };
}

function unquoted(name: string): string {
  const mark = name[0]!;
  if (mark === '[') return name.slice(1, -1);
  return '"`\''.includes(mark) ? name.slice(1, -1).replaceAll(mark + mark, mark) : name;
}
