const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
]);

const OCTAL = /^[0-3][0-7]{2}$/;

export interface Unquoted {
  readonly text: string;
  /** What follows the closing quote. */
  readonly rest: string;
}

/** Git's C-style quoting. Null where the text is not well quoted: git then takes it as it stands. */
export function unquote(source: string): Unquoted | null {
  if (!source.startsWith('"')) return null;
  let text = '';
  let at = 1;
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === '"') return { text, rest: source.slice(at + 1) };
    const step = char === '\\' ? readEscape(source, at + 1) : { text: char, next: at + 1 };
    if (!step) return null;
    text += step.text;
    at = step.next;
  }
  return null;
}

function readEscape(source: string, at: number): { text: string; next: number } | null {
  const letter = LETTERS.get(source[at] ?? '');
  if (letter !== undefined) return { text: letter, next: at + 1 };
  const digits = source.slice(at, at + 3);
  if (!OCTAL.test(digits)) return null;
  return { text: String.fromCharCode(Number.parseInt(digits, 8)), next: at + 3 };
}
