import { escaped } from '../quote';

/** Markup that is whole and harmless. Only `html` makes it from pieces, so that no text gets in without being escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | readonly Markup[];

/** A template whose values are escaped, unless they are markup themselves. */
export function html(fixed: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(fixed.map((part, i) => (i === 0 ? part : `${textOf(values[i - 1]!)}${part}`)).join(''));
}

function textOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('');
  return escaped(String(piece));
}

export const NOTHING = new Markup('');
