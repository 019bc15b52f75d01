import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FileKind, type Place, STORES, type Store } from '../sessions';
import { compareText } from '../text';

/** A file of sessions that was listed and not opened. */
export interface FoundFile {
  /** Absolute, of the store. */
  readonly folder: string;
  /** Its path below the folder, '/' between names. */
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly changed: number;
}

/** A tool that keeps sessions on this machine. */
export interface FoundStore {
  readonly store: Store;
  /** Those that are there. */
  readonly folders: readonly string[];
  readonly files: readonly FoundFile[];
  /** The person's own files that name the folders that are theirs; null where all are. */
  readonly naming: readonly string[] | null;
  /** Folders below that may not be listed. */
  readonly closed: number;
}

/** The stores that are there, in the order of the table. Folders are listed; no file is opened. */
export function findStores(place: Place, stores: readonly Store[] = STORES): FoundStore[] {
  return stores.flatMap(store => {
    const folders = [...new Set(store.folders(place))].filter(isFolder);
    if (folders.length === 0) return [];
    const lists = folders.map(folder => new Listing(store, folder).take());
    return [
      {
        ...{ store, folders, naming: store.named?.files(place) ?? null },
        files: lists.flatMap(list => list.files),
        closed: lists.reduce((sum, list) => sum + list.closed, 0),
      },
    ];
  });
}

/** Where stores would lie, and nothing does. */
export function goneFolders(place: Place, stores: readonly Store[] = STORES): string[] {
  return [...new Set(stores.flatMap(store => store.folders(place)))].filter(folder => !isFolder(folder));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

class Listing {
  private readonly files: FoundFile[] = [];
  private closed = 0;

  constructor(
    private readonly store: Store,
    private readonly folder: string,
  ) {}

  take(): { files: FoundFile[]; closed: number } {
    this.list('');
    const names = new Set(this.files.map(file => file.name));
    // Where a file lies beside its compressed copy, it is the one that is written to.
    const files = this.files.filter(({ name }) => !(name.endsWith('.zst') && names.has(name.slice(0, -4))));
    return { files: files.toSorted((a, b) => compareText(a.name, b.name)), closed: this.closed };
  }

  /** Links are not followed: a file is found where it lies. */
  private list(below: string): void {
    for (const entry of this.entries(below)) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (this.store.enters?.test(name) !== false) this.list(name);
      } else if (entry.isFile()) this.note(name);
    }
  }

  private entries(below: string): Dirent[] {
    try {
      return readdirSync(join(this.folder, below), { withFileTypes: true });
    } catch {
      this.closed++;
      return [];
    }
  }

  private note(name: string): void {
    const kind = this.store.kinds.find(({ matches }) => matches.test(name));
    const stat = kind && lstatSync(join(this.folder, name), { throwIfNoEntry: false });
    if (kind === undefined || stat === undefined) return;
    this.files.push({ folder: this.folder, name, kind, size: stat.size, changed: stat.mtimeMs });
  }
}
