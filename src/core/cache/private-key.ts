import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const BYTES = 32;
const OTHERS = 0o077;

/** The random key in a file that its owner alone may read; made anew where it is none. Throws where it cannot be kept. */
export function privateKey(file: string): Buffer {
  const known = soundKey(file);
  if (known !== null) return known;
  rmSync(file, { force: true });
  const key = randomBytes(BYTES);
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
  return key;
}

/** Null where there is none, or it is half-written, or others may have read it. */
function soundKey(file: string): Buffer | null {
  let fd: number;
  try {
    fd = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const { size, mode } = fstatSync(fd);
    const isOwn = process.platform === 'win32' || (mode & OTHERS) === 0;
    return isOwn && size === BYTES ? readFileSync(fd) : null;
  } finally {
    closeSync(fd);
  }
}
