import { dirname, isAbsolute } from 'node:path';
import { realPathFrom } from '../real-paths';

/** Where tools put work trees of their own below a repository, which are gone when their work is done. */
const OWN_TREES = /^(?:\.(?:claude|codex|cursor|gemini|opencode)\/worktrees|\.?worktrees)\/[^/]+\//;

/**
 * The byte-string path, from the top of the repository, of an absolute path that a session names; null where it lies
 * elsewhere. `tops`: absolute paths of its work trees, also of such as are gone. Links are followed as far as they are there.
 */
export function sessionPaths(tops: readonly string[]): (path: string) => string | null {
  const deepest = [...tops].sort((a, b) => b.length - a.length);
  const folders = new Map<string, string | null>();
  const folderFrom = (folder: string): string | null => {
    for (const top of deepest) {
      const found = realPathFrom(top, folder);
      if (found !== null) return found;
    }
    return null;
  };
  return path => {
    // A session of another kind of machine, whose files are not here.
    if (!isAbsolute(path)) return null;
    const folder = dirname(path);
    const known = folders.get(folder);
    const within = known === undefined ? folderFrom(folder) : known;
    folders.set(folder, within);
    if (within === null) return null;
    const name = path.slice(folder.length).replace(/^[\\/]/, '');
    const plain = within === '' ? name : `${within}/${name}`;
    return Buffer.from(plain.replace(OWN_TREES, ''), 'utf8').toString('latin1');
  };
}
