import type { Bytes } from './bytes';

const HEADER = 32;
const FRAME_HEADER = 24;
/** Checksums by words whose first byte is the least, or the greatest. */
const [LITTLE, BIG] = [0x377f0682, 0x377f0683];

/** Changed pages that are not yet in the database: page number → where its newest committed version lies in the log. */
export type LoggedPages = ReadonlyMap<number, number>;

/** Reads the write-ahead log up to its last whole transaction; what comes behind is torn or of an earlier round. */
export function readLog(log: Bytes, pageSize: number): LoggedPages {
  const committed = new Map<number, number>();
  const header = log.read(0, HEADER);
  if (header.length < HEADER) return committed;
  const magic = header.readUInt32BE(0);
  if ((magic !== LITTLE && magic !== BIG) || header.readUInt32BE(8) !== pageSize) return committed;
  const sum = new Checksum(magic === BIG);
  sum.add(header, 0, FRAME_HEADER);
  if (!sum.equals(header, FRAME_HEADER)) return committed;
  let open: [page: number, position: number][] = [];
  const size = FRAME_HEADER + pageSize;
  for (let at = HEADER; at + size <= log.size; at += size) {
    const frame = log.read(at, size);
    if (frame.length < size || !frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
    sum.add(frame, 0, 8);
    sum.add(frame, FRAME_HEADER, size);
    if (!sum.equals(frame, 16)) break;
    open.push([frame.readUInt32BE(0), at + FRAME_HEADER]);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, position] of open) committed.set(page, position);
    open = [];
  }
  return committed;
}

/** “WAL File Format”, checksum algorithm: each frame's goes on from that of the one before. */
class Checksum {
  private first = 0;
  private second = 0;

  constructor(private readonly isBig: boolean) {}

  add(bytes: Buffer, from: number, to: number): void {
    let { first, second } = this;
    for (let at = from; at < to; at += 8) {
      const [a, b] = this.isBig
        ? [bytes.readInt32BE(at), bytes.readInt32BE(at + 4)]
        : [bytes.readInt32LE(at), bytes.readInt32LE(at + 4)];
      first = (first + a + second) | 0;
      second = (second + b + first) | 0;
    }
    this.first = first;
    this.second = second;
  }

  equals(bytes: Buffer, at: number): boolean {
    return bytes.readInt32BE(at) === this.first && bytes.readInt32BE(at + 4) === this.second;
  }
}
