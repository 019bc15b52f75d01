/** Which folders and files are those of the repository that is asked about. */
export interface Scope {
  /** Whether a session in this folder may have changed the repository: it lies within, or around it. */
  readonly isNear: (cwd: string) => boolean;
  readonly holds: (path: string) => boolean;
}

/**
 * The scope of a repository whose work trees lie at `tops`. `real` tells where a path really lies, for paths that lead
 * there by links; it is asked once for each folder.
 */
export function scopeOf(tops: readonly string[], real: (path: string) => string = path => path): Scope {
  const roots = [...new Set(tops.flatMap(top => [comparable(top), comparable(real(top))]))];
  const known = new Map<string, string>();
  const really = (folder: string) => {
    const place = known.get(folder) ?? comparable(isLocal(folder) ? real(folder) : folder);
    known.set(folder, place);
    return place;
  };
  const within = (path: string) => roots.some(root => isWithin(root, path));
  const holds = (path: string) => {
    const plain = comparable(path);
    if (within(plain)) return true;
    const slash = plain.lastIndexOf('/');
    return slash > 0 && within(`${really(path.slice(0, slash))}${plain.slice(slash)}`);
  };
  const isNear = (cwd: string) => {
    const places = [comparable(cwd), really(cwd)];
    return places.some(place => within(place) || roots.some(root => isWithin(place, root)));
  };
  return { isNear, holds };
}

/** Of another machine nothing is asked. */
function isLocal(path: string): boolean {
  return !/^[\\/]{2}/.test(path);
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** '/' between names and none at the end; where drives have letters, case makes no difference. */
function comparable(path: string): string {
  const plain = /^[a-z]:/i.test(path) ? path.replaceAll('\\', '/').toLowerCase() : path;
  return plain.length > 1 ? plain.replace(/\/+$/, '') : plain;
}
