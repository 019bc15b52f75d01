import { blame } from './blame';
import type { TestRepo } from './repo';
import { runGit } from './run-git';

/** `killer owner path` → lines. */
export type Losses = Map<string, number>;

export function addLoss(losses: Losses, key: string, lines: number): void {
  losses.set(key, (losses.get(key) ?? 0) + lines);
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? /;
const REGULAR = /^100/;

/** The slow way: every line that a patch takes away, asked of `git blame` at the parent. */
export function byGit(repo: TestRepo, head: string): Losses {
  const found: Losses = new Map();
  const commits = runGit(repo.dir, ['rev-list', '--min-parents=1', '--max-parents=1', head])
    .toString()
    .split('\n');
  for (const commit of commits.slice(0, -1)) {
    const parent = `${commit}^`;
    const changes = ['diff-tree', '-r', '-M', '--raw', '-z', '--no-abbrev', parent, commit];
    const fields = runGit(repo.dir, changes).toString('latin1').split('\0');
    for (let field = fields.shift(); field?.startsWith(':'); field = fields.shift()) {
      const [before = '', after = '', old = '', now = '', status = ''] = field.slice(1).split(' ');
      const path = fields.shift()!;
      if (status.startsWith('R')) fields.shift();
      if (!REGULAR.test(before)) continue;
      const owners = blame(repo, parent, path);
      const gone = REGULAR.test(after) ? deletedLines(repo, old, now) : owners.map((_, line) => line);
      for (const line of gone) addLoss(found, `${commit} ${owners[line]} ${path}`, 1);
    }
  }
  return found;
}

function deletedLines(repo: TestRepo, old: string, now: string): number[] {
  const patch = runGit(repo.dir, ['diff', '-U0', old, now]).toString('latin1').split('\n');
  return patch.flatMap(line => {
    const hunk = HUNK.exec(line);
    if (hunk === null) return [];
    const [, start, count = '1'] = hunk;
    return Array.from({ length: Number(count) }, (_, i) => Number(start) - 1 + i);
  });
}
