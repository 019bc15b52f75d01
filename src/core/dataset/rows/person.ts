import { createHmac } from 'node:crypto';

/** Hex digits that a person is named by: of 128 bits nobody shares one by chance. */
const DIGITS = 32;

/**
 * A name for each person that nobody can lead back to them without the key, and that is the same wherever the key is:
 * HMAC-SHA-256 over what tells people apart.
 */
export function pseudonyms(key: Uint8Array, people: readonly string[]): (person: number) => string {
  const known: string[] = [];
  return person => {
    known[person] ??= createHmac('sha256', key).update(people[person]!).digest('hex').slice(0, DIGITS);
    return known[person]!;
  };
}
