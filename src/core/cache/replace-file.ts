import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** How the names end of files that are not finished; a process that is killed leaves one behind. */
export const UNFINISHED = '.tmp';

/** Puts a file in its place as a whole: whoever reads it finds the old one or the new one, never a part. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
