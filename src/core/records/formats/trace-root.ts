import { isAbsolute, recordedPath } from './recorded-path';

/** More folders above a file than anybody has. */
const DEEPEST = 64;

/**
 * How the paths of one recorder's machine are called in the repository. The folder in which most of the absolute ones, taken
 * from it, are files of the repository must be the repository's; what lies outside of it has no name there.
 */
export function rootOf(
  paths: readonly string[],
  isPath: (path: string) => boolean,
): (path: string) => string | null {
  const root = bestRoot(new Set(paths.filter(isAbsolute)), isPath);
  return path => {
    if (!isAbsolute(path)) return recordedPath(path);
    const plain = slashed(path);
    return root !== null && plain.startsWith(root) ? recordedPath(plain.slice(root.length)) : null;
  };
}

/** Of equal ones the longest: it explains the paths by less. A name alone, such as README.md, is in every repository. */
function bestRoot(paths: ReadonlySet<string>, isPath: (path: string) => boolean): string | null {
  const votes = new Map<string, number>();
  for (const path of paths)
    for (const root of rootsOf(slashed(path))) {
      const rest = recordedPath(slashed(path).slice(root.length));
      if (rest?.includes('/') && isPath(rest)) votes.set(root, (votes.get(root) ?? 0) + 1);
    }
  const best = [...votes].sort(([a, n], [b, m]) => m - n || b.length - a.length)[0];
  return best?.[0] ?? null;
}

/** `/a/`, `/a/b/` of `/a/b/c`. */
function rootsOf(path: string): string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index + 1);
  return ends.slice(0, DEEPEST).map(end => path.slice(0, end));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
