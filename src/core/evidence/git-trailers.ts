/** A trailer as git reads it: `value` with the lines that continue it, blanks between words as one. */
export interface GitTrailer {
  readonly key: string;
  readonly value: string;
}

/** Longer messages are looked at from their end: that is where trailers stand. */
const LONGEST = 64 * 1024;
/** Of lines that begin so, one is enough to make a paragraph with other text a block of trailers. */
const GENERATED = ['Signed-off-by: ', '(cherry picked from commit '];
/** In such a block, other text has at most three lines for each trailer. */
const MOST_TEXT = 3;
/** What may stand behind trailers and is none. */
const BEHIND = /^(?:#|Conflicts:$)/m;
const KEY = /^([A-Za-z0-9-]+)[ \t]*:/;

/**
 * The trailers that git itself reads in a message, as `git log --format='%(trailers:only)'` and `git interpret-trailers
 * --no-divider` do where nothing is configured: those of the last paragraph, if it is not the first and holds nothing else,
 * or little else beside a line that git wrote. The rule is that of git-interpret-trailers(1).
 */
export function gitTrailers(message: string): GitTrailer[] {
  const lines = withoutEnd(deciding(message.slice(-LONGEST).trim()).split('\n'));
  return read(lines.slice(startOf(lines)));
}

/** The last paragraph, below a sign that stands for all above it; the whole text where more than that decides, or that is all. */
function deciding(text: string): string {
  if (BEHIND.test(text)) return text;
  for (let end = text.lastIndexOf('\n'); end > 0; ) {
    const before = text.lastIndexOf('\n', end - 1);
    if (before >= 0 && isBlank(text.slice(before, end))) return `-${text.slice(before)}`;
    end = before;
  }
  return text;
}

/** Without the blank lines, comments and the list of conflicts behind the last line of text. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  let end = -1;
  let isConflicts = false;
  lines.forEach((line, at) => {
    if (line === '' || line.startsWith('#')) {
      if (end < 0) end = at;
    } else if (line === 'Conflicts:') {
      isConflicts = true;
      if (end < 0) end = at;
    } else if (!(isConflicts && line.startsWith('\t')) && end >= 0) {
      end = -1;
      isConflicts = false;
    }
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Where the block of trailers begins: behind a blank line, at or behind the end of the first paragraph. */
function startOf(lines: readonly string[]): number {
  const title = lines.findIndex(line => !line.startsWith('#') && isBlank(line));
  let [trailers, text, continued] = [0, 0, 0];
  let isGenerated = false;
  let hasAny = false;
  for (let at = lines.length - 1; title >= 0 && at >= title; at--) {
    const line = lines[at]!;
    if (line.startsWith('#')) {
      text += continued;
      continued = 0;
    } else if (isBlank(line)) {
      if (!hasAny) continue;
      const isBlock = isGenerated
        ? trailers * MOST_TEXT >= text + continued
        : trailers > 0 && text + continued === 0;
      return isBlock ? at + 1 : lines.length;
    } else {
      hasAny = true;
      const generated = GENERATED.some(prefix => line.startsWith(prefix));
      isGenerated ||= generated;
      if (generated || KEY.test(line)) {
        trailers++;
        continued = 0;
      } else if (isSpace(line[0])) continued++;
      else {
        text += 1 + continued;
        continued = 0;
      }
    }
  }
  return lines.length;
}

function read(block: readonly string[]): GitTrailer[] {
  const found: { key: string; value: string }[] = [];
  let last: { key: string; value: string } | null = null;
  for (const line of block) {
    if (last !== null && isSpace(line[0])) {
      last.value += ` ${line}`;
      continue;
    }
    const [head, key] = KEY.exec(line) ?? [];
    last = head === undefined || key === undefined ? null : { key, value: line.slice(head.length) };
    if (last !== null) found.push(last);
  }
  return found.map(({ key, value }) => ({ key, value: value.replace(/\s+/g, ' ').trim() }));
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
