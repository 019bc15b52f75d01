/** Narrower than this, columns would say nothing. */
const LEAST_CELL = 12;

/** Our own Markdown as a terminal of that width shows it best: without its signs, in lines that fit, tables in columns. */
export function terminalText(markdown: string, width = Number.POSITIVE_INFINITY): string {
  const out: string[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) out.push(...columns(rows, width));
    rows = [];
  };
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('| ')) rows.push(line);
    else {
      endTable();
      out.push(...textLines(line, width));
    }
  }
  endTable();
  return `${out.join('\n')}\n`;
}

function textLines(line: string, width: number): string[] {
  const [, level, title] = /^(#+) (.*)$/.exec(line) ?? [];
  if (level === undefined || title === undefined) return wrapped(plain(glued(line)), width).map(unglued);
  const text = plain(title);
  return [text, (level === '#' ? '═' : '─').repeat(Math.min(width, widthOf(text)))];
}

/** Stands for blanks between words that stay together; no text of a repository has it. */
const GLUE = '\u0001';

/** What is code or quoted can be copied from one line. */
function glued(markdown: string): string {
  return markdown.replace(/(?<!\\)`[^`]*`|“[^”]*”/g, whole => whole.replaceAll(' ', GLUE));
}

function unglued(text: string): string {
  return text.replaceAll(GLUE, ' ');
}

/** Items of a list go on below their text. What has no blank in it stays whole. */
function wrapped(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const [lead = ''] = /^- /.exec(text) ?? [];
  const lines: string[] = [];
  let line = lead;
  for (const word of text.slice(lead.length).split(' ')) {
    const longer = line.trim() === lead.trim() ? `${line}${word}` : `${line} ${word}`;
    if (widthOf(longer) > width && line.trim() !== lead.trim()) {
      lines.push(line);
      line = `${' '.repeat(lead.length)}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

/** Two blanks between columns; numbers to the right, as the row below the head says. */
function columns([head, rule, ...body]: readonly string[], width: number): string[] {
  const isNumbers = cellsOf(rule ?? '').map(cell => cell.endsWith(':'));
  const rows = [head ?? '', ...body].map(row => cellsOf(row).map(plain));
  const natural = isNumbers.map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))));
  const widths = narrowed(natural, isNumbers, width - 2 * natural.length);
  const aligned = (cell: string, column: number) => {
    const shown = cutTo(cell, widths[column] ?? 0);
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(shown));
    return isNumbers[column] ? `${room}${shown}` : `${shown}${room}`;
  };
  return rows.map(row => `  ${row.map(aligned).join('  ')}`.trimEnd());
}

/** The widest columns of text give room, one place after the other; numbers stay whole. */
function narrowed(natural: readonly number[], isNumbers: readonly boolean[], room: number): number[] {
  const widths = [...natural];
  for (let over = widths.reduce((sum, each) => sum + each, 0) - room; over > 0; over--) {
    const widest = widths.reduce(
      (best, each, i) => (!isNumbers[i] && each > LEAST_CELL && each > (widths[best] ?? 0) ? i : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let shown = '';
  for (const letter of text) {
    if (widthOf(shown) + widthOf(letter) > width - 1) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}

function cellsOf(row: string): string[] {
  return row.slice(2, -2).split(' | ');
}

/** What Markdown would show: signs are gone, escaped characters stay. */
function plain(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|\*\*|`/g, (_, escaped?: string) => escaped ?? '');
}

/** Letters of East Asia and pictures take two places. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);
}
