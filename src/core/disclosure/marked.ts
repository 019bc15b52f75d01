/** How a text sets apart what only programs read. */
export interface Comment {
  readonly open: string;
  readonly close: string;
}

export const HTML_COMMENT: Comment = { open: '<!-- ', close: ' -->' };
export const HASH_COMMENT: Comment = { open: '# ', close: '' };

const TITLE = 'writes-itself disclosure';
const COMMENTS = [HTML_COMMENT, HASH_COMMENT];

/** The part of a text that is measured, between two comments: the first holds its record. Ends in a line break. */
export function marked(record: string, body: string, { open, close }: Comment): string {
  return `${open}${TITLE} ${record}${close}\n\n${body}\n\n${open}end of ${TITLE}${close}\n`;
}

export interface Region {
  /** JSON, whatever it holds. */
  readonly record: unknown;
  /** From one comment to the other, as `marked` writes it. */
  readonly text: string;
}

/**
 * All measured parts of a text, whatever stands around them; one without an end goes on to the end of the text. Ends of
 * lines and blanks before them do not count.
 */
export function regionsIn(content: string): Region[] {
  const lines = content.split('\n').map(line => line.trimEnd());
  const found: Region[] = [];
  for (let first = 0; first < lines.length; first++) {
    const line = lines[first]!;
    const comment = COMMENTS.find(each => isBeginning(line, each));
    if (comment === undefined) continue;
    const { open, close } = comment;
    const last = lines.indexOf(`${open}end of ${TITLE}${close}`, first);
    const end = last === -1 ? lines.length : last + 1;
    const record = line.slice(`${open}${TITLE} `.length, line.length - close.length);
    found.push({ record: jsonOf(record), text: `${lines.slice(first, end).join('\n')}\n` });
    first = end - 1;
  }
  return found;
}

function isBeginning(line: string, { open, close }: Comment): boolean {
  return line.startsWith(`${open}${TITLE} `) && line.endsWith(close);
}

/** Null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
