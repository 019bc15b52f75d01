import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error';
import { createWhole } from './create-whole';

const BYTES = 32;

/** The key in the dataset's own folder, made once; several runs that begin at once get the same. */
export function ownPeopleKey(path: string): Buffer {
  const known = keyIn(path);
  if (known !== null) return known;
  mkdirSync(dirname(path), { recursive: true });
  // Whoever comes first has made it.
  createWhole(path, `${randomBytes(BYTES).toString('hex')}\n`);
  return givenPeopleKey(path);
}

/** A key that the user named; throws where there is none. */
export function givenPeopleKey(path: string): Buffer {
  const key = keyIn(path);
  if (key === null)
    throw new UsageError(
      `${path} holds no key for the names of people: a file with 64 hex digits, as "openssl rand -hex 32" prints them.`,
    );
  return key;
}

function keyIn(path: string): Buffer | null {
  try {
    const text = readFileSync(path, 'latin1').trim();
    return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : null;
  } catch {
    return null;
  }
}
