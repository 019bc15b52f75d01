import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entriesOf, readPlainly } from './read-plainly';

/** A repository as it lies on the disk. */
export interface FoundRepository {
  /** The folder to analyse: a work tree, or a bare repository. Absolute. */
  readonly path: string;
  /** From the folder that was given on, `/` between names; empty for that folder itself. */
  readonly below: string;
  /** Which of the folders that were given. */
  readonly given: number;
  /** Where its own head lies, and what all of its work trees share. Real paths. */
  readonly gitDir: string;
  readonly commonDir: string;
}

export interface Search {
  readonly found: readonly FoundRepository[];
  /** How many folders could not be looked into. */
  readonly closed: number;
}

/**
 * Every repository in these folders, once: bare ones and work trees, those that lie in other work trees, and submodules, each
 * for itself. Of several work trees of one repository the main one is taken, else the first. Links between folders are
 * followed, but not out of a work tree: what a repository links to is its own affair. `apart` is not looked into.
 */
export function findRepositories(folders: readonly string[], apart: string): Search {
  const search = new Searching(realOf(apart));
  for (const [given, folder] of folders.entries()) search.lookInto(folder, given);
  return { found: [...search.found.values()], closed: search.closed };
}

interface Look {
  readonly path: string;
  readonly below: string;
  /** It lies in a work tree. */
  readonly inside: boolean;
}

class Searching {
  /** By what all work trees of one share. */
  readonly found = new Map<string, FoundRepository>();
  closed = 0;
  private readonly seen = new Set<string>();

  constructor(private readonly apart: string | null) {}

  lookInto(folder: string, given: number): void {
    const open: Look[] = [{ path: resolve(folder), below: '', inside: false }];
    // Links wait, so that what really lies here is found by its own path.
    const linked: Look[] = [];
    for (let at = open.shift() ?? linked.shift(); at !== undefined; at = open.shift() ?? linked.shift()) {
      const look = this.enter(at);
      if (look === null) continue;
      const repository = repositoryAt(look.path);
      if (repository !== null) this.add({ ...repository, path: look.path, below: look.below, given });
      if (repository?.gitDir === look.real) continue;
      for (const entry of look.entries) {
        if (entry.name === '.git') continue;
        const next = {
          path: join(look.path, entry.name),
          below: look.below === '' ? entry.name : `${look.below}/${entry.name}`,
          inside: look.inside || repository !== null,
        };
        if (entry.isDirectory()) open.push(next);
        else if (entry.isSymbolicLink() && !next.inside && isFolder(next.path)) linked.push(next);
      }
    }
  }

  /** Null where it was seen before, or cannot be looked into. */
  private enter(look: Look) {
    const real = realOf(look.path);
    if (real !== null && (real === this.apart || this.seen.has(real))) return null;
    const entries = real === null ? null : entriesOf(real);
    if (real === null || entries === null) {
      this.closed++;
      return null;
    }
    this.seen.add(real);
    return { ...look, real, entries };
  }

  private add(repository: FoundRepository): void {
    const { commonDir, gitDir } = repository;
    const known = this.found.get(commonDir);
    const isMain = gitDir === commonDir && known?.gitDir !== commonDir;
    if (known === undefined || isMain) this.found.set(commonDir, repository);
  }
}

/** The repository whose work tree, or which itself, is this very folder; asked of the files alone. */
function repositoryAt(folder: string): { gitDir: string; commonDir: string } | null {
  const own = realOf(join(folder, '.git'));
  if (own !== null && looksLikeGit(own)) return withCommon(own);
  const pointer = /^gitdir: ([^\n]+)\n?$/.exec(readPlainly(join(folder, '.git')) ?? '')?.[1];
  const pointed = pointer === undefined ? null : realOf(resolve(folder, pointer));
  if (pointed !== null && looksLikeGit(pointed)) return withCommon(pointed);
  // Something is there that says of itself that it is one: it fails by itself, and is told of.
  if (own !== null && pointed === null) return { gitDir: own, commonDir: own };
  const real = realOf(folder);
  return real !== null && looksLikeGit(real) && isFolder(join(real, 'objects')) ? withCommon(real) : null;
}

function looksLikeGit(folder: string): boolean {
  if (readPlainly(join(folder, 'HEAD')) === null) return false;
  return readPlainly(join(folder, 'commondir')) !== null || isFolder(join(folder, 'refs'));
}

function withCommon(gitDir: string): { gitDir: string; commonDir: string } {
  const said = readPlainly(join(gitDir, 'commondir'))?.trim();
  return { gitDir, commonDir: (said === undefined ? null : realOf(resolve(gitDir, said))) ?? gitDir };
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
