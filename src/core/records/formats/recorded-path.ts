import { bytePath } from '../../files';

/** Longer than file systems allow. */
const LONGEST = 4096;

/** A path as JSON has it, from the top of the repository, as a byte string; null where it names no file of one. */
export function recordedPath(path: unknown): string | null {
  return typeof path === 'string' ? insidePath(bytePath(path)) : null;
}

/** The same of a byte string. */
export function insidePath(path: string): string | null {
  if (path.length > LONGEST || path.includes('\0')) return null;
  const plain = path.replace(/^(?:\.\/)+/, '');
  const isOutside =
    plain === '' || plain.endsWith('/') || isAbsolute(plain) || plain.split('/').includes('..');
  return isOutside ? null : plain;
}

/** As POSIX, or as Windows writes them. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}
