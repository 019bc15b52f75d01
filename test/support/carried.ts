import { type Carried, readCarried } from '../../src/core/carried';
import type { TestRepo } from './repo';
import { readerOf } from './trace-repo';

/** What is carried from `sources` into the history of the branch that is checked out. */
export async function carriedInto(repo: TestRepo, sources: readonly string[]): Promise<Carried> {
  const history = repo.git('rev-list', '--topo-order', '--reverse', repo.head!).trim().split('\n');
  const reader = readerOf(repo);
  try {
    return await readCarried(reader, { sources, history });
  } finally {
    reader.dispose();
  }
}

/** By `target:path:line`: `source:path:line`. */
export function linesOf({ commits }: Carried): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { target, files } of commits)
    for (const { path, ranges } of files)
      for (const { first, last, source, sourcePath, sourceFirst } of ranges)
        for (let line = first; line <= last; line++)
          lines.set(`${target}:${path}:${line}`, `${source}:${sourcePath}:${sourceFirst + line - first}`);
  return lines;
}

/** Lines with something to say, each of them another. */
export function text(name: string, count: number, ending = '\n'): string {
  return Array.from(
    { length: count },
    (_, i) => `const ${name}${i} = compute('${name}', ${i});${ending}`,
  ).join('');
}
