/** What one line of a form says, or a heading and the line below it. */
export interface Statement {
  readonly kind: 'line' | 'box';
  /** What was asked: the key of a line; of a box the line above the boxes, empty where there is none. */
  readonly asked: string;
  readonly said: string;
  /** As written. */
  readonly line: string;
}

const MOST = 200;
const LONGEST = 500;
/** `**AI usage:** text`, `- AI disclosure: text`, `With the help of AI-Agents: X`. */
const LINE =
  /^(?:[-*+] |#{1,6} )?[*_]{0,3}([A-Za-z][A-Za-z0-9 /&'()-]{1,60}?)[*_]{0,3}[ \t]*:[*_]{0,3}(?:[ \t]+|$)(.*)$/;
/** A plain trailer: those are read as such. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}[ \t]*:/;
const HEADING = /^(?:#{1,6} +(.{1,80}?)[#\s]*|\*\*(.{1,80}?)\*\*:?\s*)$/;
const BOX = /^\s*(?:[-*+] )?\[[xX\u2713\u2714\u2705]\]\s*(.*)$/;
const ANY_BOX = /^\s*(?:[-*+] )?\[.?\]/;

/** The statements among lines that are a commit's own words. */
export function statementsOf(lines: readonly string[]): Statement[] {
  const found: Statement[] = [];
  let asked = '';
  for (let at = 0; at < lines.length && found.length < MOST; at++) {
    const line = lines[at]!;
    const statement = boxOf(line, asked) ?? lineOf(line, lines, at) ?? headingOf(line, lines, at);
    if (statement !== null) found.push(statement);
    if (line.trim() !== '' && !ANY_BOX.test(line)) asked = line.trim().slice(0, LONGEST);
  }
  return found;
}

function boxOf(line: string, asked: string): Statement | null {
  const said = BOX.exec(line)?.[1];
  if (said === undefined) return null;
  return { kind: 'box', asked, said: said.slice(0, LONGEST), line: line.trim().slice(0, LONGEST) };
}

function lineOf(line: string, lines: readonly string[], at: number): Statement | null {
  if (PLAIN.test(line)) return null;
  const [, asked, said = ''] = LINE.exec(line) ?? [];
  if (asked === undefined) return null;
  return statement(asked, said.trim() === '' ? below(lines, at) : said, line);
}

function headingOf(line: string, lines: readonly string[], at: number): Statement | null {
  const [, plain, bold] = HEADING.exec(line) ?? [];
  const asked = plain ?? bold;
  return asked === undefined ? null : statement(asked, below(lines, at), line);
}

function statement(asked: string, said: string, line: string): Statement | null {
  if (said.trim() === '') return null;
  const shown = line.includes(said) ? line : `${line} ${said}`;
  return {
    kind: 'line',
    asked: asked.trim(),
    said: said.trim().slice(0, LONGEST),
    line: shown.trim().slice(0, LONGEST),
  };
}

/** The first line below that says something; nothing where another heading or a box comes first. */
function below(lines: readonly string[], at: number): string {
  const next = lines.slice(at + 1, at + 4).find(line => line.trim() !== '') ?? '';
  return HEADING.test(next) || ANY_BOX.test(next) ? '' : next;
}
