/** What a terminal lets us do. */
export interface TerminalLook {
  /** Letters in a line. */
  readonly width: number;
  readonly hasColours: boolean;
}

export type Ink = 'declared' | 'users' | 'faint' | 'strong';

/** Of the terminal's own colours, so that they fit its ground; nothing is told by them alone. */
const CODES: Readonly<Record<Ink, string>> = { declared: '35', users: '36', faint: '2', strong: '1' };

export function painted(text: string, ink: Ink, { hasColours }: Pick<TerminalLook, 'hasColours'>): string {
  return hasColours && text !== '' ? `\u001b[${CODES[ink]}m${text}\u001b[0m` : text;
}

/** Signs by which the parts are told apart without a colour. */
export const SIGNS = { declared: '█', users: '▒', high: '·' } as const;
