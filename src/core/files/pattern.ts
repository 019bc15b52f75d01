import { compileWild, longestLiteral, type Token, wildmatch } from './wildmatch';

/** One line of a `.gitignore`-like list, or the pattern of a `.gitattributes` line, compiled. */
export interface PathPattern {
  /** Began with `!`. */
  readonly negative: boolean;
  /** Ended in `/`: matches a directory only. */
  readonly dirOnly: boolean;
  /** Holds no inner `/`: compared with the last path segment, at any depth. */
  readonly nameOnly: boolean;
  /** The leading part without wildcards; git compares it first, then matches the rest as a pattern of its own. */
  readonly prefix: string;
  /** The whole pattern is `prefix`. */
  readonly literal: boolean;
  /** For `*literal`: what the name must end in. */
  readonly suffix: string | null;
  readonly tokens: readonly Token[];
  /** What any match must hold: most paths are told apart by this alone. */
  readonly needs: string;
}

const SPECIAL = /[*?[\\]/;

/** How much of a pattern stands before its first wildcard. */
export function literalLength(text: string): number {
  const at = text.search(SPECIAL);
  return at < 0 ? text.length : at;
}

export function parsePattern(source: string): PathPattern {
  const negative = source.startsWith('!');
  const whole = negative ? source.slice(1) : source;
  const dirOnly = whole.endsWith('/');
  const body = dirOnly ? whole.slice(0, -1) : whole;
  const nameOnly = !body.includes('/');
  const text = body.startsWith('/') ? body.slice(1) : body;
  const length = literalLength(text);
  const endsWith = nameOnly && text.startsWith('*') && !SPECIAL.test(text.slice(1));
  const tokens = compileWild(nameOnly ? text : text.slice(length));
  return {
    negative,
    dirOnly,
    nameOnly,
    prefix: text.slice(0, length),
    literal: length === text.length,
    suffix: endsWith ? text.slice(1) : null,
    tokens,
    needs: longestLiteral(tokens),
  };
}

/** `path` is relative to where the pattern stands, without a trailing slash; `name` is its last segment. */
export function matchesPattern(pattern: PathPattern, path: string, name: string): boolean {
  const text = pattern.nameOnly ? name : path;
  if (pattern.literal) return text === pattern.prefix;
  if (pattern.suffix !== null) return text.endsWith(pattern.suffix);
  if (!text.startsWith(pattern.prefix) || !text.includes(pattern.needs)) return false;
  return wildmatch(pattern.tokens, text, pattern.nameOnly ? 0 : pattern.prefix.length);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
