import { compareText } from '../text';
import { declaredLines } from './figures';
import type { Counts, Report } from './schema';

/** A file, or a folder with the sums of all files below it. */
export interface FolderEntry {
  readonly name: string;
  /** From the top of the repository; a folder's does not end in a slash. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: number;
  readonly living: Counts;
}

/** What lies in a folder ('' is the top) of a report's counted files: most declared AI lines first. */
export function entriesIn({ paths }: Pick<Report, 'paths'>, folder: string): FolderEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, FolderEntry & { files: number }>();
  for (const { path, living } of paths) {
    if (!path.startsWith(prefix)) continue;
    const slash = path.indexOf('/', prefix.length);
    const isFolder = slash >= 0;
    const end = isFolder ? slash : path.length;
    // A file and a folder may share a name where names that are no UTF-8 look alike.
    const key = `${path.slice(0, end)}${isFolder ? '/' : ''}`;
    const entry = entries.get(key);
    if (entry === undefined)
      entries.set(key, {
        name: path.slice(prefix.length, end),
        path: path.slice(0, end),
        isFolder,
        files: 1,
        living: { ...living },
      });
    else {
      entry.files++;
      for (const name of Object.keys(entry.living) as (keyof Counts)[]) entry.living[name] += living[name];
    }
  }
  return [...entries.values()].sort(
    (a, b) =>
      declaredLines(b.living) - declaredLines(a.living) ||
      b.living.counted - a.living.counted ||
      compareText(a.path, b.path),
  );
}
