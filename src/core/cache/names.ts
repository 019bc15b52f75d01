import { createHash } from 'node:crypto';

const MARK = /^[a-z]+-of-([0-9a-f]{16})-/;

/** The name of an entry about one repository: whatever else decides it, all of that repository can be found. */
export function nameOf(kind: string, repository: string, ...decides: readonly unknown[]): string {
  return `${kind}-of-${markOf(repository)}-${hash(JSON.stringify(decides)).slice(0, 32)}`;
}

/** Tells repositories apart in names. */
export function markOf(repository: string): string {
  return hash(repository).slice(0, 16);
}

/** Null for an entry that is about no repository in particular. */
export function markIn(name: string): string | null {
  return MARK.exec(name)?.[1] ?? null;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
