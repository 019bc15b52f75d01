import { unquote } from './c-quote';

/** `x`, `-x`, `!x` and `x=text`; `null` says "as if never mentioned". */
export type AttributeValue = boolean | string | null;

export interface AttributeState {
  readonly name: string;
  readonly value: AttributeValue;
}

export type AttributeLine =
  | { readonly kind: 'rule'; readonly pattern: string; readonly states: readonly AttributeState[] }
  | { readonly kind: 'macro'; readonly name: string; readonly states: readonly AttributeState[] }
  /** Git ignores the line and warns. */
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'empty' };

/** Git ignores lines of this many bytes and more. */
export const MAX_LINE = 2048;

const MACRO = '[attr]';
const BLANKS = /[ \t\r\n]+/;
const NAME = /^[A-Za-z0-9_.][-A-Za-z0-9_.]*$/;

export function parseAttributeLine(line: string): AttributeLine {
  const text = trimStart(line);
  if (text === '' || text.startsWith('#')) return { kind: 'empty' };
  if (line.length >= MAX_LINE) return { kind: 'bad', reason: 'line too long' };
  const [head, rest] = splitHead(text);
  const states = parseStates(rest);
  if (!states) return { kind: 'bad', reason: 'invalid attribute name' };
  if (head.startsWith(MACRO) && head.length > MACRO.length) return parseMacro(head, states);
  if (head.startsWith('!')) return { kind: 'bad', reason: 'negative pattern' };
  return { kind: 'rule', pattern: head, states };
}

function trimStart(text: string): string {
  let at = 0;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++;
  return text.slice(at);
}

/** Pattern or macro, and the rest of the line. A NUL can only come from an escape, and ends the name as in git. */
function splitHead(text: string): readonly [string, string] {
  const quoted = unquote(text);
  if (quoted) return [quoted.text.split('\0', 1)[0] ?? '', quoted.rest];
  const end = text.search(BLANKS);
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
}

function parseMacro(head: string, states: readonly AttributeState[]): AttributeLine {
  const name = trimStart(head.slice(MACRO.length)).split(BLANKS, 1)[0] ?? '';
  if (!NAME.test(name)) return { kind: 'bad', reason: 'invalid attribute name' };
  return { kind: 'macro', name, states };
}

/** One bad name drops the whole line, as in git. */
function parseStates(text: string): AttributeState[] | null {
  const states: AttributeState[] = [];
  for (const word of text.split(BLANKS)) {
    if (word === '') continue;
    const state = parseState(word);
    if (!NAME.test(state.name)) return null;
    states.push(state);
  }
  return states;
}

function parseState(word: string): AttributeState {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  if (name.startsWith('-')) return { name: name.slice(1), value: false };
  if (name.startsWith('!')) return { name: name.slice(1), value: null };
  return { name, value: equals < 0 ? true : word.slice(equals + 1) };
}
