import { type Bracket, bracketAccepts, parseBracket } from './bracket';

/**
 * Git's path matching (`*` and `?` stop at `/`, `**` does not), without recursion: a mismatch goes back to the
 * last `*`, else to the last `**`, never further, so that a hostile pattern costs at most pattern × path steps.
 * Going back further cannot help: an earlier `*` only moves the later one right, within the same path segment.
 */
export type Token =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'set'; readonly set: Bracket }
  /** `deep` takes anything; `dirs` is `**` with its slash: nothing, or anything up to and with a slash. */
  | { readonly kind: 'one' | 'star' | 'deep' | 'dirs' | 'never' };

const SLASH = 47;

export function compileWild(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    const [token, next] = readToken(pattern, at);
    tokens.push(token);
    if (token.kind === 'never') break;
    at = next;
  }
  return tokens;
}

function readToken(pattern: string, at: number): readonly [Token, number] {
  const char = pattern[at];
  if (char === '*') return readStars(pattern, at);
  if (char === '?') return [{ kind: 'one' }, at + 1];
  if (char === '[') {
    const set = parseBracket(pattern, at + 1);
    return set ? [{ kind: 'set', set }, set.end] : [{ kind: 'never' }, at];
  }
  const literal = char === '\\' ? at + 1 : at;
  if (literal >= pattern.length) return [{ kind: 'never' }, at];
  return [{ kind: 'char', code: pattern.charCodeAt(literal) }, literal + 1];
}

function readStars(pattern: string, at: number): readonly [Token, number] {
  let end = at;
  while (pattern[end] === '*') end++;
  const opens = at === 0 || pattern[at - 1] === '/';
  const closes = end === pattern.length || pattern[end] === '/' || pattern.startsWith('\\/', end);
  if (end - at < 2 || !opens || !closes) return [{ kind: 'star' }, end];
  return pattern[end] === '/' ? [{ kind: 'dirs' }, end + 1] : [{ kind: 'deep' }, end];
}

/** The longest run of plain characters: it stands in every text that matches. */
export function longestLiteral(tokens: readonly Token[]): string {
  let longest = '';
  let run = '';
  for (const token of tokens) {
    run = token.kind === 'char' ? run + String.fromCharCode(token.code) : '';
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

function accepts(token: Token, code: number): boolean {
  if (token.kind === 'char') return token.code === code;
  if (code === SLASH) return false;
  return token.kind === 'one' || (token.kind === 'set' && bracketAccepts(token.set, code));
}

/** Where the last `**` stands to be retried, or -1: after the next slash, or at the next character. */
function retryAt(kind: Token['kind'] | undefined, text: string, at: number): number {
  if (kind === 'dirs') return text.indexOf('/', at) + 1 || -1;
  return at < text.length ? at + 1 : -1;
}

export function wildmatch(tokens: readonly Token[], text: string, from: number): boolean {
  let at = from;
  let next = 0;
  let star = -1;
  let starAt = 0;
  let deep = -1;
  let deepAt = 0;
  for (;;) {
    const token = tokens[next];
    if (token === undefined) {
      if (at === text.length) return true;
    } else if (token.kind === 'star') {
      star = next++;
      starAt = at;
      continue;
    } else if (token.kind === 'deep' || token.kind === 'dirs') {
      if (token.kind === 'deep' && next === tokens.length - 1) return true;
      deep = next++;
      deepAt = at;
      star = -1;
      continue;
    } else if (at < text.length && accepts(token, text.charCodeAt(at))) {
      next++;
      at++;
      continue;
    }
    if (star >= 0 && starAt < text.length && text.charCodeAt(starAt) !== SLASH) {
      next = star + 1;
      at = ++starAt;
      continue;
    }
    if (deep < 0) return false;
    deepAt = retryAt(tokens[deep]?.kind, text, deepAt);
    if (deepAt < 0) return false;
    next = deep + 1;
    at = deepAt;
    star = -1;
  }
}
