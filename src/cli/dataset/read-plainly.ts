import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Larger files of git's own are none that we have to look into. */
const MOST = 64 * 1024 * 1024;

/**
 * What stands in a file of a repository that may mean harm: null where there is none, or it is no file. A link is not
 * followed but told as what it says; a pipe is never opened, for nobody might ever write to it.
 */
export function readPlainly(path: string): string | null {
  try {
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
    if (!found.isFile()) return null;
    return found.size > MOST ? `${found.size} bytes of ${found.mtimeMs}` : readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}

/** What is in a folder, by name; null where it cannot be read. */
export function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}
