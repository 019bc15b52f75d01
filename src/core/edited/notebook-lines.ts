import { type EditorLines, editorLines } from './editor-lines';
import { notebookSources, type SourceString } from './notebook-sources';

/**
 * The lines of a notebook's cells, cell after cell, as an editor shows each cell. `numbers` has the lines of the file that
 * they stand on: all lines of a cell may be on one.
 */
export interface NotebookLines extends EditorLines {
  /** From 0: the cell that each line is in. A cell without lines is counted, too. */
  readonly cells: Int32Array;
}

/** Of the text of an `.ipynb` file, format 3 or 4; null where it is no notebook: no JSON, or without a list of cells. */
export function notebookLines(json: string): NotebookLines | null {
  // The parser takes no mark of byte order.
  const begin = json.startsWith('\ufeff') ? 1 : 0;
  const text = json.slice(begin);
  const sources = notebookSources(text);
  if (sources === null) return null;
  const parts = sources.map((source, i) => editorLines(textOf(source, sources[i + 1])).marks);
  const lineAt = lineCounter(text);
  const numbers = sources.map(({ offset }) => lineAt(offset));
  return {
    marks: joined(parts),
    numbers: repeated(numbers, parts),
    cells: repeated(
      sources.map(({ cell }) => cell),
      parts,
    ),
  };
}

/** Strings of a list begin lines of their own in an editor, even where the one before has no line break. */
function textOf({ cell, text }: SourceString, next: SourceString | undefined): string {
  const isLast = next === undefined || next.cell !== cell || !next.isListed;
  return isLast || text.endsWith('\n') ? text : `${text}\n`;
}

/** Tells git's line, from 1, of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let next = 0;
  return offset => {
    while (next <= offset) {
      line++;
      const end = text.indexOf('\n', next);
      next = end < 0 ? Number.POSITIVE_INFINITY : end + 1;
    }
    return line;
  };
}

export function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Each number as often as its part has lines. */
function repeated(numbers: readonly number[], parts: readonly Float64Array[]): Int32Array {
  return Int32Array.from(parts.flatMap(({ length }, i) => new Array<number>(length).fill(numbers[i]!)));
}
