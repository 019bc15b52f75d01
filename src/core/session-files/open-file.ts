import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Bytes } from '../sqlite';
import { ProblemFile } from './file-problem';

/** Where there are pipes and links, neither is waited for nor followed. */
export const OPENING = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Hands a file over, open, while `work` is at it. */
export function withFile<T>(path: string, work: (fd: number, size: number, changed: number) => T): T {
  const fd = openSync(path, OPENING);
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new ProblemFile('closed');
    return work(fd, stat.size, stat.mtimeMs);
  } finally {
    closeSync(fd);
  }
}

export function bytesOf(fd: number, size: number): Bytes {
  return {
    size,
    read: (position, length) => {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(fd, bytes, 0, length, position));
    },
  };
}

/** The text of a file of at most so many bytes. */
export function readText(path: string, most: number): string {
  return withFile(path, (fd, size) => {
    if (size > most) throw new ProblemFile('too-long');
    return readFileSync(fd, 'utf8');
  });
}
