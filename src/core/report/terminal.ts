/** Our own Markdown as a terminal shows it best: without its signs, tables in columns. */
export function terminalText(markdown: string): string {
  const out: string[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) out.push(...columns(rows));
    rows = [];
  };
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('| ')) rows.push(line);
    else {
      endTable();
      out.push(...textLines(line));
    }
  }
  endTable();
  return `${out.join('\n')}\n`;
}

function textLines(line: string): string[] {
  const [, level, title] = /^(#+) (.*)$/.exec(line) ?? [];
  if (level === undefined || title === undefined) return [plain(line)];
  const text = plain(title);
  return [text, (level === '#' ? '═' : '─').repeat(widthOf(text))];
}

/** Two blanks between columns; numbers to the right, as the row below the head says. */
function columns([head, rule, ...body]: readonly string[]): string[] {
  const isNumbers = cellsOf(rule ?? '').map(cell => cell.endsWith(':'));
  const rows = [head ?? '', ...body].map(row => cellsOf(row).map(plain));
  const widths = isNumbers.map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))));
  const aligned = (cell: string, column: number) => {
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
    return isNumbers[column] ? `${room}${cell}` : `${cell}${room}`;
  };
  return rows.map(row => `  ${row.map(aligned).join('  ')}`.trimEnd());
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
