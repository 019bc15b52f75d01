import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache';

/** With more small entries than this they are put together into one; large ones stay as they are. */
const MOST_SMALL = 16;
const SMALL = 2 ** 20;

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
    const entries = this.cache.list(this.prefix).map(name => this.read(name));
    const small = entries.filter(({ size }) => size < SMALL);
    if (small.length > MOST_SMALL && this.write(small.flatMap(({ pieces }) => pieces)))
      for (const { name } of small) this.cache.remove(name);
    return entries.flatMap(({ pieces }) => pieces);
  }

  add(piece: Piece): void {
    this.write([piece]);
  }

  private write(pieces: readonly Piece[]): boolean {
    const name = `${this.prefix}${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
    return this.cache.write(name, serialize(pieces));
  }

  private read(name: string): { readonly name: string; readonly size: number; readonly pieces: Piece[] } {
    const payload = this.cache.read(name);
    return { name, size: payload?.length ?? 0, pieces: payload === null ? [] : this.unpack(payload) };
  }

  private unpack(payload: Buffer): Piece[] {
    try {
      const pieces: unknown = deserialize(payload);
      return Array.isArray(pieces) ? pieces.flatMap(piece => this.check(piece) ?? []) : [];
    } catch {
      return [];
    }
  }
}
