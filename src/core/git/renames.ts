import { inBatches } from './batches';
import type { Comparison } from './changes';
import type { ObjectReader } from './reader';

/** A rename as `git log --numstat` pairs it: with git's default limits, each source used once. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Renames in each comparison, by its index; comparisons without a rename are not visited. */
export async function readRenames(
  reader: ObjectReader,
  comparisons: readonly Comparison[],
  lanes: number,
  visit: (index: number, renames: readonly Rename[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const flags = ['-r', '-z', '--raw', '--no-abbrev', '-M', '--diff-filter=R', '--always'];
  await inBatches(comparisons.length, 500, lanes, async (from, to) => {
    const input = comparisons.slice(from, to).map(({ commit, parent }) => `${commit} ${parent ?? ''}\n`);
    const output = await reader.read({
      args: ['diff-tree', '--stdin', ...flags],
      input: input.join(''),
      signal,
    });
    let index = from - 1;
    let renames: Rename[] = [];
    const flush = () => {
      if (renames.length > 0) visit(index, renames);
      renames = [];
    };
    const fields = output.toString('latin1').split('\0');
    for (let i = 0; i < fields.length - 1; i++) {
      if (!fields[i]!.startsWith(':')) {
        flush();
        index++;
      } else {
        renames.push({ from: fields[i + 1]!, to: fields[i + 2]! });
        i += 2;
      }
    }
    flush();
  });
}
