import { runGit } from './run-git';

/** Lines of all files of a tree as git counts them; a submodule has none. */
export function linesOfTree(folder: string, revision = 'HEAD'): number {
  const empty = runGit(folder, ['hash-object', '-t', 'tree', '--stdin']).toString().trim();
  const args = ['diff-tree', '-r', '--numstat', '-z', '--ignore-submodules', empty, revision];
  const rows = runGit(folder, args).toString('latin1').split('\0');
  return rows.reduce((sum, row) => sum + (Number.parseInt(row, 10) || 0), 0);
}
