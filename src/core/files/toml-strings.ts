const LARGEST_LINE = 1000;

/**
 * Strings that stand alone on a line of TOML, by table: `Map { 'project' → [['name', 'aider-chat']] }`. No reader of TOML: what
 * spans lines, arrays and inline tables are passed over, and a table that occurs twice is one.
 */
export function tomlStrings(text: string): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const tables = new Map<string, [string, string][]>();
  let entries: [string, string][] = [];
  tables.set('', entries);
  for (const whole of text.split('\n')) {
    const line = whole.trim();
    if (line.length > LARGEST_LINE) continue;
    // No two neighbours of a pattern fit the same character: a hostile line costs no more than its length.
    const table = /^\[\[?([^[\]]+)\]\]?(?:\s*#.*)?$/.exec(line)?.[1]?.trim();
    if (table !== undefined) {
      entries = tables.get(table) ?? [];
      tables.set(table, entries);
      continue;
    }
    const pair = /^(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line);
    if (pair) entries.push([pair[1] ?? pair[2] ?? pair[3]!, pair[4] ?? pair[5] ?? '']);
  }
  return tables;
}
