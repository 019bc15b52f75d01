import { bytePath, compileGlobs, roleOf } from '../files';
import type { FileRole } from '../model';

/** Which of the files that count are asked for: those that fit all of this. */
export interface AskedFiles {
  /** This file, or those in this folder, by path from the top; '' for all. */
  readonly under: string;
  /** Those with these roles; all where none is named. */
  readonly roles?: readonly FileRole[] | undefined;
  /** Those that these patterns of `.gitignore` take in, the last that fits decides; all where there are none. */
  readonly kinds?: readonly string[] | undefined;
}

/** Says of a file, by the name that a reader sees, whether it is asked for. */
export function askedFiles({ under, roles = [], kinds = [] }: AskedFiles): (name: string) => boolean {
  // Patterns that only let out let out of all.
  const globs = compileGlobs(kinds[0]?.startsWith('!') ? ['*', ...kinds] : kinds);
  return name =>
    (under === '' || name === under || name.startsWith(`${under}/`)) &&
    (roles.length === 0 || roles.includes(roleOf(name))) &&
    (kinds.length === 0 || globs.has(bytePath(name)));
}
