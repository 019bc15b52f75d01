import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

export type Mode = '100644' | '100755' | '120000' | '160000';

/** What one path holds. */
export interface Entry {
  readonly mode: Mode;
  readonly id: string;
}

/** Paths are kept as byte strings (one character for each byte), so that names need not be UTF-8. */
export function toKey(path: string | Buffer): string {
  return Buffer.from(path).toString('latin1');
}

/** Writes loose objects into a repository. A process for each object would be a hundred times slower. */
export class ObjectStore {
  private readonly written = new Set<string>();
  private readonly folders = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly format: 'sha1' | 'sha256',
  ) {}

  write(type: 'blob' | 'tree' | 'commit' | 'tag', content: string | Buffer): string {
    const body = Buffer.from(content);
    const object = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
    const id = createHash(this.format).update(object).digest('hex');
    if (this.written.has(id)) return id;
    this.written.add(id);
    const folder = id.slice(0, 2);
    if (!this.folders.has(folder)) mkdirSync(join(this.folder, folder), { recursive: true });
    this.folders.add(folder);
    writeFileSync(this.file(id), deflateSync(object, { level: 1 }));
    return id;
  }

  file(id: string): string {
    return join(this.folder, id.slice(0, 2), id.slice(2));
  }
}

/** Writes the tree objects of a set of files, and returns the id of the topmost. */
export function treeOf(store: ObjectStore, files: ReadonlyMap<string, Entry>): string {
  const root: Folder = new Map();
  for (const [key, entry] of files) {
    const names = key.split('/');
    const last = names.pop() ?? '';
    let folder = root;
    for (const name of names) {
      const inner = folder.get(name) ?? new Map();
      if (!(inner instanceof Map)) throw new Error(`${key} lies in a file`);
      folder.set(name, inner);
      folder = inner;
    }
    folder.set(last, entry);
  }
  return writeFolder(store, root);
}

type Folder = Map<string, Folder | Entry>;

function writeFolder(store: ObjectStore, folder: Folder): string {
  const rows = [...folder].map(([name, item]) =>
    item instanceof Map
      ? { order: `${name}/`, name, mode: '40000', id: writeFolder(store, item) }
      : { order: name, name, mode: item.mode, id: item.id },
  );
  rows.sort((a, b) => (a.order < b.order ? -1 : 1));
  const parts = rows.flatMap(row => [
    Buffer.from(`${row.mode} ${row.name}\0`, 'latin1'),
    Buffer.from(row.id, 'hex'),
  ]);
  return store.write('tree', Buffer.concat(parts));
}
