import { randomBytes } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';

/** Makes a file with all that it holds, at once; false where there is one of that name. For the user alone to read. */
export function createWhole(path: string, content: string): boolean {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(aside, content, { mode: 0o600, flag: 'wx' });
  try {
    return isMade(() => linkSync(aside, path));
  } catch {
    // A file system without links.
    return isMade(() => writeFileSync(path, content, { mode: 0o600, flag: 'wx' }));
  } finally {
    rmSync(aside, { force: true });
  }
}

function isMade(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
