/** A line of a message body. `own` is false where the line shows or quotes somebody else's words. */
export interface Line {
  readonly text: string;
  readonly own: boolean;
  /** The line directly above is own text and not blank: this one may continue it. */
  readonly joined: boolean;
}

const FENCE = /^\s{0,3}(```|~~~)/;
const QUOTE = /^\s*>/;
const TRAILER_LIKE = /^(?!https?:)[A-Za-z0-9][A-Za-z0-9-]{0,63}[ \t]*:[ \t]*\S/;
/** A trailer that stands indented below another one without being the rest of its value. */
const OWN_TRAILER = /^[ \t]+[A-Za-z][A-Za-z-]{0,60}-[A-Za-z]{2,20}:[ \t]/;
/** What joins the messages of a squash: bullets, a rule, the heads of a pasted log. */
const SQUASH_PART = /^(?:\* |-{3,}\s*$|commit [0-9a-f]{7,64}\b|\(?cherry picked from)/;
/** The subject of a commit that takes another one back, or brings it again: what follows may be the other's words. */
const REVERT =
  /^(?:(?:partial(?:ly)?|temporar(?:y|ily)) )?(?:revert(?:s|ed|ing)?|reapply|reland|re-?revert|back(?:s|ed|ing)?[ -]?out|undo(?:es|ne)?|unrevert|roll(?:s|ed|ing)?[ -]?back)\b/i;
/** A subject may say first what part it is about: "fs: revert …", "[api] Back out …". */
const SCOPE = /^(?:\[[^\]]{1,40}\] ?|[\w./ -]{1,40}: )/;
const ORIGINAL =
  /^(?:\W{0,3})(?:original|reverted|reverting|previous|backed[- ]out) (?:commit |change'?s? |pr |pull request |changeset )?(?:message|description|log|text)\b|^original (?:commit|change)\b.{0,80}:\s*$/i;
/** A box of a form that is not ticked says nothing. */
const UNTICKED = /^\s*(?:[-*+] )?(?:\[[ _]{0,3}\]|\( ?\) |[\u2610\u2b1c\u25a1])/;
/** What was struck out is not said any more. */
const STRUCK = /^\s*(?:[-*+] )?~~.*~~\W*$/;
/** What stands indented below such a line is shown. */
const SHOWS = /:\s*$/;

/**
 * Tells a commit's own words from what it quotes. Fenced and `> ` lines never count. An indented line counts only
 * where no prose follows it (the whole message is indented, or a squash lists the messages it was made of): an
 * example in the middle of an explanation does not.
 */
export function classifyLines(subject: string, lines: readonly string[]): Line[] {
  const hidden = fenced(lines);
  const revert = REVERT.test(subject) || REVERT.test(subject.replace(SCOPE, ''));
  if (revert) hideOriginal(lines, hidden);
  const lastProse = revert ? lines.length : lastProseLine(lines, hidden);
  const squash = isSquash(lines);
  const own = lines.map((text, at) => {
    if (hidden[at] || QUOTE.test(text) || UNTICKED.test(text) || STRUCK.test(text)) return false;
    if (!squash && isShown(lines, at)) return false;
    return at > lastProse || !/^\s+\S/.test(text) || continuesTrailer(lines, hidden, at);
  });
  return lines.map((text, at) => ({
    text,
    own: own[at]!,
    joined: at > 0 && own[at - 1]! && lines[at - 1]!.trim() !== '',
  }));
}

/** Whether an indented line stands below one that ends with a colon: "Example:", "The footer was:". */
function isShown(lines: readonly string[], at: number): boolean {
  if (!/^(?:\t| {2,})\S/.test(lines[at]!)) return false;
  for (let above = at - 1; above >= 0 && at - above <= 20; above--) {
    const line = lines[above]!;
    if (/^\S/.test(line)) return SHOWS.test(line) && !/^(?:[-*] |[A-Za-z-]+-by:)/i.test(line);
  }
  return false;
}

/** Lines inside a pair of code fences, and the fences. A fence that never closes hides nothing. */
function fenced(lines: readonly string[]): boolean[] {
  const hidden = lines.map(() => false);
  let opened = -1;
  let mark = '';
  lines.forEach((line, at) => {
    const fence = FENCE.exec(line)?.[1];
    if (!fence || (opened >= 0 && fence !== mark)) return;
    if (opened >= 0) hidden.fill(true, opened, at + 1);
    opened = opened >= 0 ? -1 : at;
    mark = fence;
  });
  return hidden;
}

/** In a revert everything below "Original message:", and everything between double quotes, is the reverted commit's. */
function hideOriginal(lines: readonly string[], hidden: boolean[]): void {
  const start = lines.findIndex(line => ORIGINAL.test(line));
  if (start >= 0) hidden.fill(true, start);
  let opened = -1;
  lines.forEach((line, at) => {
    if (opened < 0 && /^"[^"]*$/.test(line)) opened = at;
    else if (opened >= 0 && /"\s*$/.test(line)) {
      hidden.fill(true, opened, at + 1);
      opened = -1;
    }
  });
}

/** Index of the last flush-left line that is neither a trailer nor part of a squash list; -1 where there is none. */
function lastProseLine(lines: readonly string[], hidden: readonly boolean[]): number {
  const squash = isSquash(lines);
  return lines.findLastIndex((line, at) => {
    if (hidden[at] || line.trim() === '' || /^\s/.test(line) || QUOTE.test(line)) return false;
    return !TRAILER_LIKE.test(line) && !(squash && SQUASH_PART.test(line));
  });
}

/** A body that begins with a bullet, or holds the head of a pasted log, lists the messages it was made of. */
function isSquash(lines: readonly string[]): boolean {
  const first = lines.find(line => line.trim() !== '');
  return (
    first !== undefined && (/^\* /.test(first) || lines.some(line => /^commit [0-9a-f]{7,64}\b/.test(line)))
  );
}

/** Whether an indented line below a trailer is the rest of that trailer's value. */
export function isContinuation(text: string): boolean {
  return /^[ \t]+\S/.test(text) && !OWN_TRAILER.test(text);
}

function continuesTrailer(lines: readonly string[], hidden: readonly boolean[], at: number): boolean {
  if (!isContinuation(lines[at]!)) return false;
  for (let above = at - 1; above >= 0 && at - above <= 20; above--) {
    const line = lines[above]!;
    if (hidden[above] || line.trim() === '') return false;
    if (!/^\s/.test(line)) return TRAILER_LIKE.test(line);
  }
  return false;
}
