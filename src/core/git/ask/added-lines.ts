import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

/** By byte-string path: how many lines a commit added; of a file that is binary to git, infinitely many. */
export type AddedByPath = ReadonlyMap<string, number>;

const ASK_ADDED = [
  ...[
    'log',
    '--no-walk=unsorted',
    '--stdin',
    '-z',
    '--numstat',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
  ],
  ...['--diff-merges=first-parent', '--no-show-signature', '--format=:%H'],
];

/**
 * How many lines commits added to each file that they touch, against their first parent; a file that was renamed counts
 * as new. All must exist. Commits that git does not come to, for something is missing, are in no answer.
 */
export async function readAddedLines(
  reader: ObjectReader,
  commits: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, AddedByPath>> {
  const found = new Map<string, Map<string, number>>();
  if (commits.length === 0) return found;
  let current: { readonly id: string; readonly paths: Map<string, number> } | null = null;
  let rest = '';
  const onData = (chunk: Buffer) => {
    const fields = `${rest}${chunk.toString('latin1')}`.split('\0');
    rest = fields.pop()!;
    for (const field of fields) {
      const id = /^\n?:([0-9a-f]+)$/.exec(field)?.[1];
      if (id !== undefined) {
        if (current !== null) found.set(current.id, current.paths);
        current = { id, paths: new Map() };
        continue;
      }
      const [, added, path] = /^\n?(\d+|-)\t(?:\d+|-)\t(.+)$/s.exec(field) ?? [];
      if (path !== undefined)
        current?.paths.set(path, added === '-' ? Number.POSITIVE_INFINITY : Number(added));
    }
  };
  const input = commits.map(id => `${id}\n`).join('');
  try {
    await reader.stream({ args: ASK_ADDED, input, signal, onData });
    const last = current as { readonly id: string; readonly paths: Map<string, number> } | null;
    if (last !== null) found.set(last.id, last.paths);
  } catch (error) {
    // Of the commit that git was at, files may be lacking.
    if (!(error instanceof GitError) || error.code === null) throw error;
  }
  return found;
}
