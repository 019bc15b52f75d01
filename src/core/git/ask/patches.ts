import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { MOST_UNREADABLE } from '../run/salvage';
import { DIFF_CONFIG } from './pairs';
import { PATCH_FORMAT, type PatchTextEvents, PatchTextParser } from './patch-text';

/** Files that came and went beyond this are only compared where they are the same. */
const MOST_RENAMES = 400;

const ASK_PATCHES = [
  ...['log', '--no-walk=unsorted', '--stdin', '-z', '--raw', '-p', '-U0', `-l${MOST_RENAMES}`, '-M'],
  ...['--diff-merges=first-parent', '--full-index', '--no-abbrev', '--no-color', '--no-ext-diff'],
  ...['--no-textconv', '--no-show-signature', PATCH_FORMAT],
];

/**
 * Reads what each commit changed against its first parent, with renames and with the text of lines, in the order of
 * `commits`; all of them must exist. The answer: those that could not be read, of which something may have been told,
 * but not that it is done.
 */
export async function readPatches(
  reader: ObjectReader,
  commits: readonly string[],
  events: PatchTextEvents,
  signal?: AbortSignal,
): Promise<string[]> {
  const unreadable: string[] = [];
  let next = 0;
  const counting: PatchTextEvents = {
    commit: head => events.commit(head),
    file: (from, path, before) => events.file(from, path, before),
    hunk: (oldStart, oldCount, newStart, newCount) => events.hunk(oldStart, oldCount, newStart, newCount),
    line: (isAdded, bytes, start, end) => events.line(isAdded, bytes, start, end),
    done: () => {
      next++;
      events.done();
    },
  };
  while (next < commits.length) {
    const parser = new PatchTextParser(counting);
    const input = commits.slice(next).map(id => `${id}\n`);
    const args = [...DIFF_CONFIG, ...ASK_PATCHES];
    try {
      await reader.stream({ args, input: input.join(''), signal, onData: chunk => parser.push(chunk) });
      parser.end();
      if (next < commits.length) throw new Error('git log showed fewer commits than it was asked for');
    } catch (error) {
      // Git stops at the first object it cannot read; the commit that it was at is not done.
      if (!(error instanceof GitError) || error.code === null || next === commits.length) throw error;
      parser.endBroken();
      if (unreadable.length >= MOST_UNREADABLE) throw error;
      unreadable.push(commits[next++]!);
    }
  }
  return unreadable;
}
