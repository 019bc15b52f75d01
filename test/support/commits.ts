import type { Commit, Identity } from '../../src/core/model';

export const PERSON: Identity = { name: 'Ada Berg', email: 'ada@berg.dev' };
export const GITHUB: Identity = { name: 'GitHub', email: 'noreply@github.com' };

export function seconds(date: string): number {
  return Date.parse(date.length === 10 ? `${date}T12:00:00Z` : date) / 1000;
}

/** `Name <address>` as an identity. */
export function identity(text: string): Identity {
  const at = text.lastIndexOf(' <');
  return { name: text.slice(0, at), email: text.slice(at + 2, -1) };
}

/** A commit of a person in September 2026, changed where a test says so. */
export function commitOf(change: Partial<Commit> = {}): Commit {
  return {
    id: 'a'.repeat(40),
    parents: ['b'.repeat(40)],
    author: PERSON,
    committer: PERSON,
    authorTime: seconds('2026-09-01'),
    committerTime: seconds('2026-09-01'),
    message: 'Fix the login\n',
    ...change,
  };
}

export function withMessage(message: string, change: Partial<Commit> = {}): Commit {
  return commitOf({ ...change, message });
}

export function byAuthor(author: string, message = 'Fix the login\n', change: Partial<Commit> = {}): Commit {
  return commitOf({ author: identity(author), committer: identity(author), message, ...change });
}
