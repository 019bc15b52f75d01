type Git = (...args: string[]) => string;

/** Files that a commit added lines to. Blame takes binary files for text, too. */
export function changedTexts(git: Git, commit: string): string[] {
  const args = ['diff-tree', '-r', '--no-commit-id', '--numstat', '--no-renames', '-z', commit];
  const rows = git(...args).split('\0');
  return rows.flatMap(row => /^[1-9]\d*\t\d+\t(.*)$/s.exec(row)?.[1] ?? []);
}

/** The blob of a file; where there is none, what is equal to no other file's. */
export function blob(git: Git, commit: string, path: string): string {
  try {
    return git('rev-parse', '--verify', '-q', `${commit}:${path}`).trim();
  } catch {
    return commit;
  }
}
