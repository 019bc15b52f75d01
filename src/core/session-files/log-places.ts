import { createHash, createHmac } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import { ProblemFile } from './file-problem';
import { LONGEST_LINE } from './lines';

/** Which lines of a log matter: where they are, and nothing of what they say. */
export interface LogPlaces {
  /** Stands for size and times of the file when it was read. */
  readonly state: string;
  readonly size: number;
  /** So far it was read: behind the last line that was whole, or that told that the session is another project's. */
  readonly end: number;
  /** Of the lines in their order, each two numbers: bytes from the one before to it, and its own. */
  readonly places: readonly number[];
  /** Stands for these lines and the last bytes before the end. */
  readonly digest: string;
}

/** A line, by bytes. */
export interface LinePlace {
  readonly at: number;
  readonly length: number;
}

export function* linePlaces({ places }: Pick<LogPlaces, 'places'>): Generator<LinePlace> {
  let at = 0;
  for (let i = 0; i + 1 < places.length; i += 2) {
    at += places[i]!;
    yield { at, length: places[i + 1]! };
    at += places[i + 1]!;
  }
}

const LAST_BYTES = 4096;

export type FileState = Pick<LogPlaces, 'state' | 'size'>;

/** Stands for a file as it is: any write to it makes it another. */
export function stateOf(fd: number, key: Buffer): FileState {
  const stat = fstatSync(fd, { bigint: true });
  if (!stat.isFile()) throw new ProblemFile('closed');
  const { ino, size, mtimeNs, ctimeNs } = stat;
  return { state: keyed(key, [ino, size, mtimeNs, ctimeNs].join(' ')), size: Number(size) };
}

/** Of a text or bytes, with the key of this machine: nobody without it can try what they were. */
export function keyed(key: Buffer, ...parts: readonly (string | Buffer)[]): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('base64url');
}

/** Takes down the lines that matter while a log is read. */
export class PlaceNotes {
  end = 0;
  private readonly places: number[] = [];
  private readonly content = createHash('sha256');
  private last = 0;

  add(at: number, length: number, line: Buffer | null): void {
    this.places.push(at - this.last, length);
    this.last = at + length;
    if (line !== null) this.content.update(line);
  }

  /** What was taken down, of a file that is open still. */
  result(fd: number, key: Buffer, state: FileState): LogPlaces {
    const last = bytesAt(fd, Math.max(0, this.end - LAST_BYTES), Math.min(this.end, LAST_BYTES));
    const digest = keyed(key, this.content.digest(), last);
    return { ...state, end: this.end, places: this.places, digest };
  }
}

/**
 * Whether what is known of a file is true of it: nothing was written, or only behind what was there, where the lines and the
 * bytes before the end are what they were.
 */
export function isStill(fd: number, now: FileState, key: Buffer, known: LogPlaces): boolean {
  if (now.state === known.state) return true;
  if (now.size <= known.size) return false;
  const notes = new PlaceNotes();
  for (const { at, length } of linePlaces(known))
    notes.add(at, length, length > LONGEST_LINE ? null : bytesAt(fd, at, length));
  notes.end = known.end;
  return notes.result(fd, key, known).digest === known.digest;
}

/** Fewer where the file ends before. */
export function bytesAt(fd: number, at: number, length: number, into?: Buffer): Buffer {
  const bytes = into === undefined || into.length < length ? Buffer.allocUnsafe(length) : into;
  let read = 0;
  while (read < length) {
    const more = readSync(fd, bytes, read, length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}
