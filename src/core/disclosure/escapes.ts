import { plain } from '../quote';
import type { Escape } from './words';

/**
 * Text that may stand in a line of Markdown of any kind (GitHub's, pandoc's with its citations and formulas) and be
 * nothing but text there: every sign is escaped that could be markup.
 */
export const markdown: Escape = text =>
  text.trim().replace(/[!-/:-@[-`{-~]/g, (sign, at: number, whole: string) => {
    const isWww = sign === '.' && /www$/i.test(whole.slice(0, at));
    const isPath = sign === '/' && whole[at - 1] === '/';
    return "-.,/()'+".includes(sign) && !isWww && !isPath ? sign : `\\${sign}`;
  });

/** Ids, paths and commands: nothing in them is markup but the sign that ends them. */
export const code: Escape = text => `\`${text.replaceAll('`', "'").trim() || '?'}\``;

/** Text of its own, where the form needs no escapes: in JSON. */
export const bare: Escape = text => text.trim();

/** A basic string of TOML: JSON writes the same escapes, but for halves of characters, which none may hold. */
export function tomlString(text: string): string {
  return JSON.stringify(plain(text));
}
