import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache';

/** With more small entries than this they are put together into one; large ones stay as they are. */
const MOST_SMALL = 16;
const SMALL = 2 ** 20;

/**
 * What git said of one kind about one repository, in a cache. Each writing is an entry of its own, so that several
 * processes may add at once; what two of them put together is there twice, which does no harm.
 */
export class Pile<Stored> {
  constructor(
    private readonly cache: CacheFolder,
    private readonly prefix: string,
    /** The value, where it has the stored form; null: whatever else an entry may hold is dropped. */
    private readonly check: (value: unknown) => Stored | null,
  ) {}

  load(): Stored[] {
    const entries = this.cache.list(this.prefix).map(name => this.read(name));
    const small = entries.filter(({ size }) => size < SMALL);
    if (small.length > MOST_SMALL && this.write(small.flatMap(({ items }) => items)))
      for (const { name } of small) this.cache.remove(name);
    return entries.flatMap(({ items }) => items);
  }

  add(item: Stored): void {
    this.write([item]);
  }

  private write(items: readonly Stored[]): boolean {
    const name = `${this.prefix}${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
    return this.cache.write(name, serialize(items));
  }

  private read(name: string): { readonly name: string; readonly size: number; readonly items: Stored[] } {
    const payload = this.cache.read(name);
    return { name, size: payload?.length ?? 0, items: payload === null ? [] : this.unpack(payload) };
  }

  private unpack(payload: Buffer): Stored[] {
    try {
      const items: unknown = deserialize(payload);
      return Array.isArray(items) ? items.flatMap(item => this.check(item) ?? []) : [];
    } catch {
      return [];
    }
  }
}
