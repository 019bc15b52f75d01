import type { EditorLines } from './editor-lines';
import { mapLines } from './map-lines';
import { joined } from './notebook-lines';

/**
 * For each cell of an editor, given by the fingerprints of its lines, and each of its lines: the number, from 1, of the
 * line of the committed file that it is; -1 where it is none. Cells may have come, gone, moved or changed: their lines are
 * compared as those of one file, one cell after the other.
 */
export function mapNotebook(committed: EditorLines, cells: readonly Float64Array[]): Int32Array[] {
  const places = mapLines(committed.marks, joined(cells));
  const numbers = places.map(place => (place < 0 ? -1 : committed.numbers[place]!));
  let end = 0;
  return cells.map(({ length }) => {
    end += length;
    return numbers.slice(end - length, end);
  });
}
