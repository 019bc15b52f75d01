import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { MOST_UNREADABLE } from '../run/salvage';

/** With more names than this in all they do not fit on every system's command line, and we look for ourselves. */
const MOST_BYTES = 16_000;
const MOST_NAMES = 200;

const ASK_NAMES = ['diff-tree', '--stdin', '--root', '--always', '-r', '-z', '--name-only', '--no-renames'];

/**
 * Which of `commits` change one of `paths` (byte strings) against their only parent; merges change nothing. Contents are
 * not looked at, and with few paths only the folders that lead to them. A commit whose trees are missing changes nothing.
 */
export async function readTouching(
  reader: ObjectReader,
  commits: readonly string[],
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const args = areFew(paths) ? [...ASK_NAMES, '--', ...paths] : ASK_NAMES;
  const wanted = new Set(paths);
  const touching = new Set<string>();
  await readNames(reader, { commits, args }, (id, name) => wanted.has(name) && touching.add(id), signal);
  return [...touching];
}

/** By full id: the byte-string paths that a commit changes against its only parent; merges are in no answer. */
export async function readChangedPaths(
  reader: ObjectReader,
  commits: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  const visit = (id: string, name: string) => {
    const known = found.get(id);
    if (known === undefined) found.set(id, new Set([name]));
    else known.add(name);
  };
  await readNames(reader, { commits, args: ASK_NAMES }, visit, signal);
  return found;
}

async function readNames(
  reader: ObjectReader,
  { commits, args }: { readonly commits: readonly string[]; readonly args: readonly string[] },
  visit: (id: string, name: string) => unknown,
  signal?: AbortSignal,
): Promise<void> {
  const names = new NameReader(commits, visit);
  for (let failures = 0; names.next < commits.length; ) {
    const input = commits.slice(names.next).map(id => `${id}\n`);
    try {
      await reader.stream({ args, input: input.join(''), signal, onData: chunk => names.push(chunk) });
      break;
    } catch (error) {
      if (!(error instanceof GitError) || error.code === null || ++failures > MOST_UNREADABLE) throw error;
      names.skip();
    }
  }
}

/** Names that are not plain may be no UTF-8, which cannot be handed to a program. */
function areFew(paths: readonly string[]): boolean {
  const bytes = paths.reduce((sum, path) => sum + path.length + 1, 0);
  return (
    bytes <= MOST_BYTES && paths.length <= MOST_NAMES && paths.every(path => /^[\x20-\x7e]+$/.test(path))
  );
}

/** Reads the id of a commit, and the names that it changes, whatever the boundaries of the chunks. */
class NameReader {
  /** The first commit that git has not come to. */
  next = 0;
  private rest = '';

  constructor(
    private readonly commits: readonly string[],
    private readonly visit: (id: string, name: string) => unknown,
  ) {}

  push(chunk: Buffer): void {
    const fields = `${this.rest}${chunk.toString('latin1')}`.split('\0');
    this.rest = fields.pop()!;
    for (const field of fields)
      if (field === this.commits[this.next]) this.next++;
      else if (field !== '') this.visit(this.commits[this.next - 1]!, field);
  }

  /** Git came no further than to the next commit. */
  skip(): void {
    this.next++;
    this.rest = '';
  }
}
