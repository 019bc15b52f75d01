import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache';

/** With more entries than this they are put together into one. */
const MOST_ENTRIES = 16;

/**
 * Pieces of one kind about one repository, in a cache. Each writing is an entry of its own, so that several processes
 * may add to a shelf at once; what two of them put together is there twice, which does no harm.
 */
export class Shelf<Piece> {
  constructor(
    private readonly cache: CacheFolder,
    private readonly prefix: string,
    /** The piece, where it is one: whatever else an entry may hold is dropped. */
    private readonly check: (piece: unknown) => Piece | null,
  ) {}

  load(): Piece[] {
    const names = this.cache.list(this.prefix);
    const pieces = names.map(name => this.read(name));
    if (names.length > MOST_ENTRIES && this.write(pieces.flat()))
      for (const name of names) this.cache.remove(name);
    return pieces.flat();
  }

  add(piece: Piece): void {
    this.write([piece]);
  }

  private write(pieces: readonly Piece[]): boolean {
    const name = `${this.prefix}${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
    return this.cache.write(name, serialize(pieces));
  }

  private read(name: string): Piece[] {
    const payload = this.cache.read(name);
    if (payload === null) return [];
    try {
      const pieces: unknown = deserialize(payload);
      return Array.isArray(pieces) ? pieces.flatMap(piece => this.check(piece) ?? []) : [];
    } catch {
      return [];
    }
  }
}
