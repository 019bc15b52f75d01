import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realFolder } from '../real-paths';
import { type Scope, scopeOf } from '../sessions';

/** The repository's own work tree, and where it keeps what all its work trees share. */
export interface RepositoryFolders {
  readonly top: string;
  readonly commonDir: string;
}

/** Every work tree of a repository, its own first. */
export function workTrees({ top, commonDir }: RepositoryFolders): string[] {
  const folder = join(commonDir, 'worktrees');
  const others = namesIn(folder).flatMap(name => {
    try {
      // The file names the `.git` of that work tree.
      return [dirname(readFileSync(join(folder, name, 'gitdir'), 'utf8').trim())];
    } catch {
      return [];
    }
  });
  const main = commonDir.endsWith('.git') ? [dirname(commonDir)] : [];
  return [...new Set([top, ...main, ...others])].filter(path => path !== '.');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The scope of all its work trees, also by ways that lead there over links. */
export function repositoryScope(folders: RepositoryFolders): {
  readonly tops: readonly string[];
  readonly scope: Scope;
} {
  const tops = workTrees(folders);
  return { tops, scope: scopeOf(tops, realFolder) };
}
