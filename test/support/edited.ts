import { editorLines, mapLines } from '../../src/core/edited';

/** Git's line of `committed`, from 1, for each line of `edited`; 0 where it is new. */
export function linesOf(committed: string, edited: string): number[] {
  const old = editorLines(committed);
  const places = mapLines(old.marks, editorLines(edited).marks);
  return Array.from(places, place => (place < 0 ? 0 : old.numbers[place]!));
}

/** How many lines two texts have in common, in order, at most: by a table, slowly. */
export function longestCommon<T>(a: readonly T[], b: readonly T[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row.at(-1)!;
}
