import { inBatches } from '../../async';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import type { Comparison } from './changes';

/** A rename as `git log --numstat` pairs it: with git's default limits, each source used once. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

const BATCH = 500;

/**
 * Renames in each comparison, by its index; comparisons without a rename are not visited. Where a file that git would
 * have to read is missing, only renames without a change are found; `incomplete` is told of it.
 */
export async function readRenames(
  reader: ObjectReader,
  comparisons: readonly Comparison[],
  lanes: number,
  visit: (index: number, renames: readonly Rename[]) => void,
  incomplete: (index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const read = async (from: number, to: number, threshold: string): Promise<void> => {
    try {
      const output = await detect(reader, comparisons.slice(from, to), threshold, signal);
      parseRenames(output, (index, renames) => visit(from + index, renames));
    } catch (error) {
      if (!(error instanceof GitError) || threshold === EXACT) throw error;
      const middle = (from + to) >> 1;
      if (to - from === 1) {
        incomplete(from);
        return read(from, to, EXACT);
      }
      await read(from, middle, threshold);
      await read(middle, to, threshold);
    }
  };
  await inBatches(comparisons.length, BATCH, lanes, (from, to) => read(from, to, SIMILAR));
}

const SIMILAR = '-M50%';
/** Ids are compared, contents are not read. */
const EXACT = '-M100%';

async function detect(
  reader: ObjectReader,
  comparisons: readonly Comparison[],
  threshold: string,
  signal?: AbortSignal,
): Promise<string> {
  const flags = ['-r', '-z', '--raw', '--no-abbrev', threshold, '--diff-filter=R', '--always'];
  const input = comparisons.map(({ commit, parent }) => `${commit} ${parent ?? ''}\n`).join('');
  const output = await reader.read({ args: ['diff-tree', '--stdin', ...flags], input, signal });
  return output.toString('latin1');
}

function parseRenames(output: string, visit: (index: number, renames: readonly Rename[]) => void): void {
  let index = -1;
  let renames: Rename[] = [];
  const flush = () => {
    if (renames.length > 0) visit(index, renames);
    renames = [];
  };
  const fields = output.split('\0');
  for (let i = 0; i < fields.length - 1; i++) {
    if (fields[i]!.startsWith(':')) {
      renames.push({ from: fields[i + 1]!, to: fields[i + 2]! });
      i += 2;
    } else {
      flush();
      index++;
    }
  }
  flush();
}
