import * as z from 'zod';
import type { CacheFolder } from '../cache';
import { keyed, type LogPlaces } from './log-places';

const KEY = 'sessions';
const PREFIX = 'sessions-';

const count = z.int().nonnegative();
const entrySchema = z.record(z.string(), z.tuple([z.string(), count, count, z.string(), z.array(count)]));
type Entry = z.infer<typeof entrySchema>;

/**
 * Where in the logs of this machine the lines are that matter, from one time to the next. What stands in a log is never kept:
 * of names, and to tell whether a log is what it was, there are keyed hashes alone; the rest are places and lengths.
 */
export class KeptPlaces {
  private constructor(
    private readonly cache: CacheFolder,
    readonly key: Buffer,
  ) {}

  /** Null where no key can be kept for the person alone: then nothing is. */
  static open(cache: CacheFolder): KeptPlaces | null {
    const key = cache.key(KEY);
    return key === null ? null : new KeptPlaces(cache, key);
  }

  /** What was kept of the logs in a folder. */
  folder(path: string): KeptFolder {
    return new KeptFolder(this.cache, this.key, this.nameOf(path));
  }

  /** Of folders that are gone nothing is kept. */
  drop(folders: readonly string[]): void {
    for (const path of folders) this.cache.remove(this.nameOf(path));
  }

  private nameOf(path: string): string {
    return `${PREFIX}${keyed(this.key, path)}`;
  }
}

/** Removes all that is kept of sessions, and the key; returns of how many folders something was. */
export function forgetSessions(cache: CacheFolder): number {
  const names = cache.list(PREFIX);
  for (const name of names) cache.remove(name);
  cache.removeKey(KEY);
  return names.length;
}

export class KeptFolder {
  private readonly known: Entry;
  private readonly now: Entry = {};
  private isChanged = false;

  constructor(
    private readonly cache: CacheFolder,
    readonly key: Buffer,
    private readonly name: string,
  ) {
    this.known = entryOf(cache.read(name));
  }

  /** Of the file of this name below the folder; whatever is not asked for is dropped, since it is gone. */
  of(file: string): LogPlaces | null {
    const id = keyed(this.key, file);
    const known = this.known[id];
    if (known === undefined) return null;
    this.now[id] = known;
    const [state, size, end, digest, places] = known;
    return { state, size, end, digest, places };
  }

  keep(file: string, { state, size, end, digest, places }: LogPlaces): void {
    this.now[keyed(this.key, file)] = [state, size, end, digest, [...places]];
    this.isChanged = true;
  }

  save(): void {
    if (!this.isChanged && Object.keys(this.known).length === Object.keys(this.now).length) return;
    this.cache.write(this.name, Buffer.from(JSON.stringify(this.now)));
  }
}

function entryOf(bytes: Buffer | null): Entry {
  if (bytes === null) return {};
  try {
    return entrySchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return {};
  }
}
