import { inBatches } from '../async';
import { type ObjectReader, readChanges } from '../git';
import type { ChangeRow, KnownChanges } from '../git-memory';
import type { CommitGraph } from '../graph';
import type { Asking } from './asking';
import { ChangeTable } from './tables/changes';

const BATCH = 4000;
/** So many rows are written down at once. */
const PIECE = 100_000;

/** What every commit from `first` on changed against its first parent; git is asked only for commits of which it did not say before. */
export async function collectChanges(
  { reader, ids, lanes, signal }: Asking,
  graph: CommitGraph,
  first: number,
  known: KnownChanges,
  /** Hears of how many commits the changes are known. */
  onDone: (commits: number) => void,
): Promise<ChangeTable> {
  const changes = new ChangeTable(graph.size);
  const asked = recall(reader, graph, first, known, changes);
  const notes = new Notes(reader, known);
  let done = graph.size - first - asked.length;
  onDone(done);
  try {
    await inBatches(asked.length, BATCH, lanes, async (from, to) => {
      const comparisons = Array.from(asked.subarray(from, to), commit => {
        const parent = graph.parents[commit]![0];
        return { commit: graph.ids[commit]!, parent: parent === undefined ? null : graph.ids[parent]! };
      });
      const visit = (index: number, rows: readonly ChangeRow[] | null) => {
        changes.put(asked[from + index]!, rows);
        if (rows !== null) notes.take(comparisons[index]!.commit, rows);
      };
      await readChanges(reader, comparisons, ids, visit, signal);
      done += to - from;
      onDone(done);
    });
  } finally {
    notes.keep();
  }
  changes.unreadable.sort((a, b) => a - b);
  return changes;
}

/** Takes over what is known, and says which commits remain. */
function recall(
  reader: ObjectReader,
  graph: CommitGraph,
  first: number,
  known: KnownChanges,
  changes: ChangeTable,
): Int32Array {
  const done = new Uint8Array(graph.size).fill(1, 0, first);
  const take = (id: string, rows: readonly ChangeRow[]) => {
    const commit = graph.numberOf(id);
    // A commit at a boundary is compared with nothing now, whatever its parents are elsewhere.
    if (commit === undefined || done[commit] === 1 || reader.boundary.has(id)) return;
    changes.put(commit, rows);
    done[commit] = 1;
  };
  // What lies on top of a base is little: asking is faster than looking for what may be known of it.
  if (first === 0) known.recall(take);
  const open: number[] = [];
  done.forEach((isDone, commit) => {
    if (isDone === 0) open.push(commit);
  });
  return Int32Array.from(open);
}

class Notes {
  private commits: { readonly id: string; readonly rows: readonly ChangeRow[] }[] = [];
  private rows = 0;

  constructor(
    private readonly reader: ObjectReader,
    private readonly known: KnownChanges,
  ) {}

  take(id: string, rows: readonly ChangeRow[]): void {
    if (!this.known.isKept || this.reader.boundary.has(id)) return;
    this.commits.push({ id, rows });
    this.rows += rows.length;
    if (this.rows >= PIECE) this.keep();
  }

  keep(): void {
    this.known.keep(this.commits);
    this.commits = [];
    this.rows = 0;
  }
}
