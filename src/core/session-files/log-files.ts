import { closeSync, openSync, readSync } from 'node:fs';
import { breathe } from '../async';
import type { LineReader } from '../sessions';
import type { KeptFolder } from './kept-places';
import { Lines, LONGEST_LINE } from './lines';
import { bytesAt, isStill, type LogPlaces, linePlaces, PlaceNotes, stateOf } from './log-places';
import { OPENING } from './open-file';
import { takeLine, wantsLine } from './read-packed';

/** Of most files no more than the first records are wanted. */
const FIRST_PIECE = 64 * 1024;
const PIECE = 1024 * 1024;
/** Others have a turn after so many bytes; to open a file counts as much as to read this many. */
const TURN = 8 * 1024 * 1024;

/** What was kept of one log. */
export interface KeptLog {
  readonly folder: KeptFolder;
  readonly file: string;
}

/** Reads logs one after the other: each piece of each goes to the same place in memory. */
export class LogFiles {
  private readonly first = Buffer.allocUnsafeSlow(FIRST_PIECE);
  private readonly piece = Buffer.allocUnsafeSlow(PIECE);
  private sinceTurn = 0;

  constructor(private readonly signal?: AbortSignal) {}

  /**
   * Hands the lines of a file that matter to `reader`, as long as it wants any. Where it is known which they were, they alone
   * are read, and what came behind them since.
   */
  async read(path: string, reader: LineReader, kept: KeptLog | null): Promise<void> {
    await this.turn(FIRST_PIECE);
    const fd = openSync(path, OPENING);
    try {
      if (kept === null) await this.pass(fd, reader, new PlaceNotes());
      else await this.readKept(fd, reader, kept);
    } finally {
      closeSync(fd);
    }
  }

  private async readKept(fd: number, reader: LineReader, { folder, file }: KeptLog): Promise<void> {
    const now = stateOf(fd, folder.key);
    const asKept = folder.of(file);
    const known = asKept !== null && isStill(fd, now, folder.key, asKept) ? asKept : null;
    const notes = new PlaceNotes();
    if (known !== null) {
      await this.repeat(fd, reader, known, notes);
      notes.end = known.end;
    }
    // For another repository more of a file may have been read, which is kept.
    if (known !== null && (reader.isElsewhere || now.size === known.end)) {
      if (known.state !== now.state) folder.keep(file, { ...known, ...now });
      return;
    }
    await this.pass(fd, reader, notes);
    if (known?.state !== now.state || known.end !== notes.end)
      folder.keep(file, notes.result(fd, folder.key, now));
  }

  /** Reads from the end of the notes on. */
  private async pass(fd: number, reader: LineReader, notes: PlaceNotes): Promise<void> {
    let isWhole = true;
    const lines = new Lines(
      (line, at) => {
        if (reader.isElsewhere) return;
        const isWanted = wantsLine(reader, line);
        if (isWanted && isWhole) notes.add(at, line.length, line);
        if (isWanted) takeLine(reader, line);
        if (isWhole) notes.end = at + line.length + 1;
      },
      (at, length) => {
        if (reader.isElsewhere) return;
        reader.skip();
        if (!isWhole) return;
        notes.add(at, length, null);
        notes.end = at + length + 1;
      },
      { from: notes.end },
    );
    let at = notes.end;
    for (let piece = this.first; !reader.isElsewhere; piece = this.piece) {
      const length = readSync(fd, piece, 0, piece.length, at);
      if (length === 0) break;
      lines.push(piece.subarray(0, length));
      at += length;
      await this.turn(length);
    }
    // What was not ended may be written on.
    isWhole = false;
    lines.end();
  }

  /** The lines that mattered before, in their order. */
  private async repeat(fd: number, reader: LineReader, known: LogPlaces, notes: PlaceNotes): Promise<void> {
    for (const { at, length } of linePlaces(known)) {
      if (reader.isElsewhere) return;
      if (length > LONGEST_LINE) {
        notes.add(at, length, null);
        reader.skip();
        continue;
      }
      const line = bytesAt(fd, at, length, this.piece);
      notes.add(at, length, line);
      takeLine(reader, line);
      await this.turn(length);
    }
  }

  private async turn(bytes: number): Promise<void> {
    this.sinceTurn += bytes;
    if (this.sinceTurn < TURN) return;
    this.sinceTurn = 0;
    await breathe(this.signal);
  }
}
