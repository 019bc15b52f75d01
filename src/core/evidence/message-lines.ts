/** Head and tail of a message that are looked at: marks stand at either end, and a message may be endless. */
const HEAD = 256 * 1024;
const TAIL = 64 * 1024;
const LONGEST_LINE = 2000;

/** The lines of a message as they were meant: without HTML comments, and with line breaks where only their letters are. */
export function messageLines(text: string): string[] {
  const lines = cut(text).split('\n').flatMap(restoreBreaks).map(trimLine);
  return withoutComments(lines);
}

function cut(text: string): string {
  if (text.length <= HEAD + TAIL) return text;
  return `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
}

function trimLine(line: string): string {
  return line.slice(0, LONGEST_LINE).replace(/\r+$/, '');
}

/** `\n` or PowerShell's `` `n `` where a line break was meant. */
const WRITTEN_BREAK = /(?:\\r)?\\n|(?:`r)?`n/;
/** What only a message of its own has as a line: a trailer "…-by:" that ends with its address, or a robot's footer. */
const MARK =
  /^(?:[A-Za-z][A-Za-z-]{0,40}-by[ \t]*:[ \t]*[^<>\s][^<>]{0,200}(?:<[^<>]{0,200}>)?$|\u{1f916})/iu;

/**
 * A tool that passes a message as one word may leave the breaks as two letters each. They are restored only where a mark
 * begins behind one, and nothing in the line is quoted: a program text or an example keeps its letters.
 */
function restoreBreaks(line: string): string[] {
  if (!WRITTEN_BREAK.test(line)) return [line];
  const parts = line.slice(0, HEAD).split(WRITTEN_BREAK);
  const isMeant = parts.slice(1).some(part => MARK.test(part.trim())) && parts.every(isUnquoted);
  return isMeant ? parts : [line];
}

function isUnquoted(part: string): boolean {
  return part.split('"').length % 2 === 1 && part.split('`').length % 2 === 1;
}

const FENCE = /^\s{0,3}(?:```|~~~)/;
const OPENS = '<!--';
const CLOSES = '-->';

/** What stands in HTML comments is not shown where the message was written: text of a template. Unclosed ones hide nothing. */
function withoutComments(lines: readonly string[]): string[] {
  if (!lines.some(line => line.includes(OPENS))) return [...lines];
  const lastClose = lines.findLastIndex(line => line.includes(CLOSES));
  const kept: string[] = [];
  let isFenced = false;
  let isHidden = false;
  lines.forEach((line, at) => {
    if (!isHidden && FENCE.test(line)) isFenced = !isFenced;
    if (isFenced && !isHidden) {
      kept.push(line);
      return;
    }
    const shown = shownOf(line, isHidden, at < lastClose);
    isHidden = shown.isHidden;
    kept.push(shown.text);
  });
  return kept;
}

/** What of a line lies outside of comments, and whether one is open at its end. */
function shownOf(line: string, isHidden: boolean, closesLater: boolean): { text: string; isHidden: boolean } {
  let text = '';
  let hidden = isHidden;
  for (let at = 0; at <= line.length; ) {
    const next = line.indexOf(hidden ? CLOSES : OPENS, at);
    if (next < 0) return { text: hidden ? text : text + line.slice(at), isHidden: hidden };
    if (!hidden) {
      if (line.indexOf(CLOSES, next) < 0 && !closesLater)
        return { text: text + line.slice(at), isHidden: false };
      text += line.slice(at, next);
    }
    at = next + (hidden ? CLOSES.length : OPENS.length);
    hidden = !hidden;
  }
  return { text, isHidden: hidden };
}
