import { languageOf } from './language';
import { displayPath } from './path';
import { roleOf } from './role';

/** A part of a tree as a report names it. */
export interface Part {
  readonly kind: 'role' | 'language' | 'folder';
  /** Null (of folders also ''): all that lies in none of `named`. */
  readonly value: string | null;
  /** All parts of this kind that the report tells apart by name. */
  readonly named: readonly string[];
}

/**
 * Whether a path (bytes) lies in the part. A folder that the report tells apart is without those within it that it tells
 * apart as well; any other folder is all that lies below it.
 */
export function isIn({ kind, value, named }: Part): (path: string) => boolean {
  const known = new Set(named);
  switch (kind) {
    case 'role':
      return path => roleOf(path) === value;
    case 'language':
      return value === null ? path => !known.has(languageOf(path) ?? '') : path => languageOf(path) === value;
    case 'folder': {
      const folder = value ?? '';
      return folder === '' || known.has(folder)
        ? path => folderOf(displayPath(path), known) === folder
        : path => displayPath(path).startsWith(`${folder}/`);
    }
  }
}

/** The deepest of these folders that a path lies in; '' for none. */
export function folderOf(path: string, folders: { has(folder: string): boolean }): string {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return folder;
  }
  return '';
}
