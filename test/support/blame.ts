import type { TestRepo } from './repo';
import { runGit } from './run-git';

/** Owner of each line as `git blame` says; the path is a byte string. Git takes no bytes as arguments in node. */
export function blame(
  repo: TestRepo,
  revision: string,
  path: string,
  ignored: readonly string[] = [],
  flags: readonly string[] = [],
): string[] {
  const literal = Buffer.from(path, 'latin1').toString();
  if (Buffer.from(literal).toString('latin1') !== path) throw new Error('node cannot hand over this path');
  const revisions = ignored.flatMap(id => ['--ignore-rev', id]);
  const args = [
    '--literal-pathspecs',
    'blame',
    '--porcelain',
    ...flags,
    ...revisions,
    revision,
    '--',
    literal,
  ];
  return ownersIn(runGit(repo.dir, args).toString('latin1'));
}

/** Owners in the output of `git blame --porcelain`, one a line. */
export function ownersIn(porcelain: string): string[] {
  const owners: string[] = [];
  let header = true;
  for (const line of porcelain.split('\n')) {
    if (line.startsWith('\t')) header = true;
    else if (header && line !== '') {
      owners.push(line.slice(0, line.indexOf(' ')));
      header = false;
    }
  }
  return owners;
}
