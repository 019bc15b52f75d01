import type { Identity } from '../model';

/** Addresses that many people share because nobody owns them: only the name tells them apart. */
const SHARED =
  /@(?:example\.(?:com|net|org)|localhost|(?:[^@]*\.)?(?:local|localdomain|invalid))$|^[^@]*$|\(none\)$/;
const GITHUB = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/;

/**
 * One key per person, as far as name and address can tell: the address without regard to case, GitHub's two forms of
 * a private address as one, and name with address where the address is a placeholder. Resolve `.mailmap` first.
 */
export function identityKey(identity: Identity): string {
  const email = identity.email.trim().toLowerCase();
  const login = GITHUB.exec(email)?.[1];
  if (login !== undefined) return `${login}@users.noreply.github.com`;
  if (!SHARED.test(email)) return email;
  return `${identity.name.trim().toLowerCase()} <${email}>`;
}
