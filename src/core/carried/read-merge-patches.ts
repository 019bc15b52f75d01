import { type Change, diffPairs, findMissing, KIND, ObjectIds, type ObjectReader, readChanges } from '../git';
import type { CommitPatch, FilePatch } from './commit-patch';

/** A merge by its full id, and the byte-string paths of which it is to be known where their lines stand after it. */
export interface WantedMerge extends Omit<CommitPatch, 'files'> {
  readonly paths: ReadonlySet<string>;
}

interface Modified {
  readonly merge: number;
  readonly change: Change;
}

const NO_MARKS = { lines: 0, marksOf: () => [] };
const LANES = 2;

/**
 * How merges moved lines of these files against their first parent, without the lines themselves: enough where nothing
 * that a merge brings is looked for. A file that cannot be read is as if it were gone.
 */
export async function readMergePatches(
  reader: ObjectReader,
  merges: readonly WantedMerge[],
  signal?: AbortSignal,
): Promise<CommitPatch[]> {
  if (merges.length === 0) return [];
  const ids = new ObjectIds(reader.idBytes);
  const files: FilePatch[][] = merges.map(() => []);
  const modified: Modified[] = [];
  const comparisons = merges.map(({ id, parents }) => ({ commit: id, parent: parents[0]! }));
  const visit = (merge: number, changes: readonly Change[] | null) => {
    for (const change of changes ?? []) {
      if (!merges[merge]!.paths.has(change.path) || change.oldKind !== KIND.regular) continue;
      if (change.newKind === KIND.regular) modified.push({ merge, change });
      else files[merge]!.push(patchOf(change.path, null, new Int32Array(0)));
    }
  };
  await readChanges(reader, comparisons, ids, visit, signal);
  const there = await withContent(reader, ids, modified, signal);
  const pairs = {
    old: Int32Array.from(there, ({ change }) => change.oldBlob),
    new: Int32Array.from(there, ({ change }) => change.newBlob),
  };
  await diffPairs(reader, ids, pairs, Int32Array.from(there.keys()), {
    ...{ look: NO_MARKS, lanes: LANES, signal },
    onDiffs: ({ pairs: told, hunks, starts }) => {
      for (const [i, pair] of told.entries()) {
        const { merge, change } = there[pair]!;
        const own = hunks.slice(starts[i], starts[i + 1]);
        files[merge]!.push(patchOf(change.path, change.path, own));
      }
    },
    onDone: () => {},
  });
  return merges.map(({ paths: _, ...merge }, i) => ({ ...merge, files: files[i]! }));
}

async function withContent(
  reader: ObjectReader,
  ids: ObjectIds,
  modified: readonly Modified[],
  signal?: AbortSignal,
): Promise<Modified[]> {
  const blobs = new Set(modified.flatMap(({ change }) => [change.oldBlob, change.newBlob]));
  const missing = await findMissing(reader, ids, Int32Array.from(blobs), signal);
  return modified.filter(({ change }) => !missing.has(change.oldBlob) && !missing.has(change.newBlob));
}

/** No line that is added has a fingerprint that any line has. */
function patchOf(from: string, path: string | null, hunks: Int32Array): FilePatch {
  let added = 0;
  for (let at = 3; at < hunks.length; at += 4) added += hunks[at]!;
  return {
    ...{ from, path, hunks },
    marks: new Float64Array(added).fill(-1),
    weights: new Uint8Array(added),
    moved: new Uint8Array(added),
    removed: 0,
    isWhole: true,
  };
}
