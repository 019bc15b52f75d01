const NARROW = /[iljtfrI.,:;|!'()[\] ]/;
const CAPITAL = /[A-ZMW%@mw]/;
/** East Asian characters fill a square, and pictures too. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Extended_Pictographic}]/u;

/** About how wide a text is; rather too wide, so that nothing touches. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

/** The same of a bold text. */
export function boldWidth(text: string, size: number): number {
  return textWidth(text, size) * 1.12;
}

function widthOf(character: string): number {
  if (SQUARE.test(character)) return 1.1;
  if (NARROW.test(character)) return 0.4;
  return CAPITAL.test(character) ? 0.8 : 0.63;
}

/** In lines of at most a width, broken between words; a word that is too long stands alone. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || boldWidth(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Cut to a width, with an ellipsis; empty where nothing of it fits. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
}
