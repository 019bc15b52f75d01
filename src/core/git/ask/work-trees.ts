import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FoundRepository } from './locate';

/**
 * The work trees of a repository by absolute path, this one first; also those that were deleted and are still registered.
 * Git is not asked: it keeps in a file of each linked one where its `.git` is.
 */
export function workTreesOf({ top, commonDir }: Pick<FoundRepository, 'top' | 'commonDir'>): string[] {
  const main = basename(commonDir) === '.git' ? [dirname(commonDir)] : [];
  const linked = join(commonDir, 'worktrees');
  const names = existsSync(linked) ? readdirSync(linked).sort() : [];
  const trees = names.flatMap(name => {
    try {
      const file = readFileSync(join(linked, name, 'gitdir'), 'utf8').trim();
      return basename(file) === '.git' ? [dirname(file)] : [];
    } catch {
      return [];
    }
  });
  return [...new Set([top, ...main, ...trees])];
}
