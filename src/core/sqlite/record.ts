import { NotReadable } from './not-readable';

/** A number of one to nine bytes, and where it ends. */
export function varint(bytes: Buffer, at: number): [value: number, end: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new NotReadable('a number is cut off');
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  const last = bytes[at + 8];
  if (last === undefined) throw new NotReadable('a number is cut off');
  return [value * 256 + last, at + 9];
}

/** Of one value: its serial type, and where it lies in the payload. */
export interface Slot {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** The values that a record's header tells of; null where the bytes do not hold all of the header. */
export function slotsOf(bytes: Buffer): Slot[] | null {
  const [headerEnd, first] = varint(bytes, 0);
  if (headerEnd > bytes.length) return null;
  const slots: Slot[] = [];
  let start = headerEnd;
  for (let at = first; at < headerEnd; ) {
    const [type, next] = varint(bytes, at);
    const end = start + sizeOf(type);
    slots.push({ type, start, end });
    [at, start] = [next, end];
  }
  return slots;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  const size = SIZES[type];
  if (size === undefined) throw new NotReadable('a value is of an unknown kind');
  return size;
}

export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** Blobs are null: nobody here asks for them. */
export function columnValue(
  bytes: Buffer,
  { type, start, end }: Slot,
  encoding: Encoding,
): string | number | null {
  if (end > bytes.length) throw new NotReadable('a value is cut off');
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(start);
  if (type > 0 && type < 7) return integerOf(bytes, start, end - start);
  return type >= 13 && type % 2 === 1 ? textOf(bytes.subarray(start, end), encoding) : null;
}

function integerOf(bytes: Buffer, start: number, size: number): number {
  return size === 8 ? Number(bytes.readBigInt64BE(start)) : bytes.readIntBE(start, size);
}

function textOf(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf8') return bytes.toString('utf8');
  if (encoding === 'utf16le') return bytes.toString('utf16le');
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}
