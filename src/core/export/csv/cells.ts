import { plain } from '../../quote';

export type Cell = string | number | null;

/**
 * RFC 4180: CRLF, quotes only where needed. Without a byte order mark: with one, a script that reads UTF-8 as it is
 * finds no column called `table`; without one, only Excel shows letters beyond ASCII in names wrongly (its import from
 * text shows them well), and figures never.
 */
export function toRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : harmless(plain(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where a spreadsheet would see the start of a formula, if also only after spaces and quotes; after a semicolon too,
 * which in half of Europe separates cells. Tabs and line ends are visible characters by now.
 */
const FORMULA = /(^|;)(?=[\s'"`\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** A leading apostrophe makes it text for every spreadsheet. */
function harmless(text: string): string {
  return text.replace(FORMULA, "$1'");
}
