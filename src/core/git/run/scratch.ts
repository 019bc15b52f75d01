import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DAY } from '../../time';
import { codeOf, NotAnalysable } from './errors';

const PREFIX = 'writes-itself-';

/** A new temporary folder of our own, made ready by `layOut`; throws NotAnalysable where there can be none. */
export function makeScratch(layOut: (folder: string) => void): string {
  return inTemporaryFolder(temporary => {
    sweep(temporary);
    const folder = mkdtempSync(join(temporary, PREFIX));
    try {
      layOut(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    return folder;
  });
}

/** Does what writes to the temporary folder; a disk that is full or read-only becomes a sentence that says what to do. */
export function inTemporaryFolder<T>(work: (temporary: string) => T): T {
  const temporary = tmpdir();
  try {
    return work(resolve(temporary));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new NotAnalysable(
      'no-temporary-folder',
      `The temporary folder ${temporary} cannot be used (${code}): make room there, or set TMPDIR to a folder that can be written to.`,
    );
  }
}

/** What processes that were killed have left behind goes a day later. */
function sweep(temporary: string): void {
  for (const name of namesIn(temporary).filter(found => found.startsWith(PREFIX))) {
    const folder = join(temporary, name);
    try {
      if (Date.now() - lstatSync(folder).mtimeMs > DAY * 1000)
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // It is another user's, or another process was faster.
    }
  }
}

/** One may make folders where one may not look around. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function layOutEmptyRepository(folder: string, format: 'sha1' | 'sha256'): void {
  for (const name of ['objects', 'refs']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  const extension = format === 'sha256' ? '[extensions]\n\tobjectFormat = sha256\n' : '';
  const version = format === 'sha256' ? 1 : 0;
  // What lies beside the objects to make git faster can lie, and no id gives it away.
  writeFileSync(
    join(folder, 'config'),
    `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n\tcommitGraph = false\n${extension}`,
  );
}
