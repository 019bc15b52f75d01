import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { frame, unframe } from './frame';
import { makeFolder } from './make-folder';
import { markIn, markOf } from './names';
import { privateKey } from './private-key';
import { replaceFile, UNFINISHED } from './replace-file';

const SUFFIX = '.entry';
const MIB = 2 ** 20;
/** What a stopped process left half-written is swept away after this many milliseconds. */
const ABANDONED = 3_600_000;

/**
 * Entries by name in a folder of our own, outside of every repository. Several processes may share it: an entry comes
 * whole or not at all, and one that is torn, of another format or made by others is as good as none. A cache can
 * always be done without, so nothing here throws.
 */
export class CacheFolder {
  constructor(
    readonly path: string,
    private readonly limit = 512 * MIB,
  ) {}

  /** Null where there is no sound entry of this name. */
  read(name: string): Buffer | null {
    const file = this.file(name);
    try {
      const payload = unframe(name, readFileSync(file));
      if (payload === null) rmSync(file, { force: true });
      // Those used last stay longest.
      else utimesSync(file, new Date(), new Date());
      return payload;
    } catch {
      return null;
    }
  }

  /** Whether the entry was written. */
  write(name: string, payload: Uint8Array): boolean {
    try {
      makeFolder(this.path);
      replaceFile(this.file(name), frame(name, payload));
      this.makeRoom();
      return true;
    } catch {
      return false;
    }
  }

  /** Names of all entries that begin so; what they hold may be gone when they are read. */
  list(prefix: string): string[] {
    try {
      const names = readdirSync(this.path).filter(name => name.startsWith(prefix) && name.endsWith(SUFFIX));
      return names.map(name => name.slice(0, -SUFFIX.length)).sort();
    } catch {
      return [];
    }
  }

  remove(name: string): void {
    remove(this.file(name));
  }

  /** The key of this name, which is of this machine and for nobody else; null where none can be kept. */
  key(name: string): Buffer | null {
    try {
      makeFolder(this.path);
      return privateKey(this.keyFile(name));
    } catch {
      return null;
    }
  }

  /** What was made with the key is worth nothing without it. */
  removeKey(name: string): void {
    remove(this.keyFile(name));
  }

  /** How many repositories it keeps something of. */
  countRepositories(): number {
    return new Set(this.list('').flatMap(name => markIn(name) ?? [])).size;
  }

  /** Removes all that is about one repository. */
  forget(repository: string): void {
    const mark = markOf(repository);
    for (const name of this.list('')) if (markIn(name) === mark) this.remove(name);
  }

  private keyFile(name: string): string {
    return join(this.path, `${name}.key`);
  }

  private file(name: string): string {
    return join(this.path, `${name}${SUFFIX}`);
  }

  /** Removes what was used longest ago until the rest fits, and what was never finished. */
  private makeRoom(): void {
    const files = readdirSync(this.path).flatMap(name => {
      const file = join(this.path, name);
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? [{ file, size: found.size, used: found.mtimeMs }] : [];
    });
    const finished = files.filter(({ file }) => file.endsWith(SUFFIX)).sort((a, b) => b.used - a.used);
    let total = 0;
    for (const { file, size } of finished) {
      total += size;
      if (total > this.limit) remove(file);
    }
    // A clock that was set back may have made it in what is now the future.
    for (const { file, used } of files)
      if (file.endsWith(UNFINISHED) && Math.abs(Date.now() - used) > ABANDONED) remove(file);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It lies where nothing can be written.
  }
}
