import { NotReadable } from './not-readable';
import { varint } from './record';

/** The pages of a database as they are after the last whole transaction. */
export interface Pages {
  /** Bytes of a page that are used. */
  readonly usable: number;
  /** From 1. */
  readonly page: (number: number) => Buffer;
}

/** A row as it is stored. */
export interface Cell {
  readonly rowid: number;
  /** The bytes that lie in the tree itself: all, or the first. */
  readonly local: Buffer;
  /** All bytes, also those on pages of their own; no more than `local` where these are too many. */
  readonly whole: () => Buffer;
}

const [INTERIOR, LEAF] = [0x05, 0x0d];
/** A tree of more levels holds more rows than there are numbers for. */
const DEEPEST = 64;
/** Of longer rows only the beginning is read. */
const LONGEST_ROW = 64 * 1024 * 1024;

/** The rows of the table whose tree begins at page `root`, in their order. */
export function* cellsOf(pages: Pages, root: number, seen = new Set<number>(), depth = 0): Generator<Cell> {
  if (seen.has(root) || depth > DEEPEST) throw new NotReadable('a page is its own ancestor');
  seen.add(root);
  const page = pages.page(root);
  const start = root === 1 ? 100 : 0;
  const type = page[start];
  if (type !== LEAF && type !== INTERIOR) throw new NotReadable('a page is none of a table');
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (type === LEAF ? 8 : 12);
  if (pointers + 2 * count > page.length) throw new NotReadable('a page holds more than it can');
  for (let i = 0; i < count; i++) {
    const at = page.readUInt16BE(pointers + 2 * i);
    if (type === LEAF) yield cellAt(pages, page, at);
    else yield* cellsOf(pages, childAt(page, at), seen, depth + 1);
  }
  if (type === INTERIOR) yield* cellsOf(pages, childAt(page, start + 8), seen, depth + 1);
}

function childAt(page: Buffer, at: number): number {
  if (at + 4 > page.length) throw new NotReadable('a page points out of itself');
  return page.readUInt32BE(at);
}

/** “Cell Payload Overflow Pages” says how much of a row lies in the tree. */
function cellAt(pages: Pages, page: Buffer, at: number): Cell {
  const [size, behind] = varint(page, at);
  const [rowid, start] = varint(page, behind);
  const { usable } = pages;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  const length = size <= usable - 35 ? size : fitting <= usable - 35 ? fitting : least;
  const local = page.subarray(start, start + length);
  if (local.length < length) throw new NotReadable('a row is cut off');
  const isAll = length === size || size > LONGEST_ROW;
  const whole = () => (isAll ? local : withOverflow(pages, local, childAt(page, start + length), size));
  return { rowid, local, whole };
}

function withOverflow(pages: Pages, local: Buffer, first: number, size: number): Buffer {
  const parts = [local];
  let [missing, next] = [size - local.length, first];
  while (missing > 0) {
    const page = pages.page(next);
    const part = page.subarray(4, Math.min(pages.usable, 4 + missing));
    parts.push(part);
    missing -= part.length;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}
