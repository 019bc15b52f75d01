import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundRepository } from './find-repositories';
import { entriesOf, readPlainly } from './read-plainly';

/** More refs than this are asked of git. */
const MOST_REFS = 200_000;

/**
 * A digest over all files by which a repository could get another report without another program: heads, refs, where
 * history is cut, configuration, other places of objects. Reads them as files and starts nothing, so that thousands of
 * repositories are known to be unchanged at once. Null where that cannot be said.
 */
export function signatureOf({
  gitDir,
  commonDir,
}: Pick<FoundRepository, 'gitDir' | 'commonDir'>): string | null {
  const hash = createHash('sha256');
  const note = (...words: readonly (string | null)[]) => hash.update(`${JSON.stringify(words)}\n`);
  const head = readPlainly(join(gitDir, 'HEAD'));
  if (head === null) return null;
  note('HEAD', head, gitDir === commonDir ? '' : readPlainly(join(commonDir, 'HEAD')));
  for (const name of ['packed-refs', 'shallow', 'config', join('objects', 'info', 'alternates')])
    note(name, readPlainly(join(commonDir, name)));
  note('reftable', readPlainly(join(commonDir, 'reftable', 'tables.list')));
  const packs = entriesOf(join(commonDir, 'objects', 'pack')) ?? [];
  note('promisor', ...packs.map(({ name }) => name).filter(name => name.endsWith('.promisor')));
  return noteRefs(join(commonDir, 'refs'), note) ? hash.digest('hex') : null;
}

/** False where there are too many. */
function noteRefs(top: string, note: (...words: readonly (string | null)[]) => unknown): boolean {
  const open = [top];
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    for (const entry of entriesOf(folder) ?? []) {
      const path = join(folder, entry.name);
      if (++seen > MOST_REFS) return false;
      if (entry.isDirectory()) open.push(path);
      else note(path.slice(top.length), readPlainly(path));
    }
  return true;
}

/**
 * The same over which objects there are: while it is the same, what was missing is missing still. Null where that cannot
 * be said, as where objects lie elsewhere, too.
 */
export function objectsOf({ commonDir }: Pick<FoundRepository, 'commonDir'>): string | null {
  const folder = join(commonDir, 'objects');
  const entries = entriesOf(folder);
  if (entries === null || readPlainly(join(folder, 'info', 'alternates')) !== null) return null;
  const changed = entries.map(({ name }) => [name, changedAt(join(folder, name))]);
  const packs = (entriesOf(join(folder, 'pack')) ?? []).map(({ name }) => name);
  return createHash('sha256')
    .update(JSON.stringify([changed, packs]))
    .digest('hex');
}

function changedAt(path: string): number | null {
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Bytes of its packs: about how much work it will be. */
export function weightOf(
  { commonDir }: Pick<FoundRepository, 'commonDir'>,
  sizeOf: (path: string) => number,
): number {
  const folder = join(commonDir, 'objects', 'pack');
  const packs = (entriesOf(folder) ?? []).filter(({ name }) => name.endsWith('.pack'));
  return packs.reduce((sum, { name }) => sum + sizeOf(join(folder, name)), 0);
}
