import { type ObjectIds, type ObjectReader, readContents } from '../git';

/** Source: git-lfs specification, "The Pointer": the version line comes first, pointers are under 1024 bytes. */
const POINTER =
  /^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d\n(.+\n)*oid sha256:[0-9a-f]{64}\n/;
const LARGEST = 1024;
const FEWEST_LINES = 3;
const MOST_LINES = 6;

/** A file of so many lines is looked into. */
export function mayBePointer(lines: number): boolean {
  return lines >= FEWEST_LINES && lines <= MOST_LINES;
}

export function isPointer(content: Buffer): boolean {
  return content.length < LARGEST && POINTER.test(content.toString('latin1'));
}

/** Which of `blobs` are git-lfs pointers. */
export async function findPointers(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  signal?: AbortSignal,
): Promise<Set<number>> {
  const pointers = new Set<number>();
  const visit = (blob: number, content: Buffer | null) => {
    if (content !== null && isPointer(content)) pointers.add(blob);
  };
  await readContents(reader, ids, blobs, visit, signal);
  return pointers;
}
