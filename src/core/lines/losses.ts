import type { Comparisons } from './numstat';
import type { BlobTable } from './tables/blobs';
import { forEachDeleted, forEachRun, lineCount, type Owner, type Runs } from './tables/runs';

/**
 * Lines of one owner that a commit, which is no merge, took away from a file. Files are paired as `git log --numstat`
 * pairs them: all losses of a commit together are the lines that it counts as deleted.
 */
export interface Loss {
  /** Number of the commit. */
  readonly killer: number;
  /** The version of the file that had the lines. */
  readonly version: number;
  readonly owner: Owner;
  readonly lines: number;
}

const ALL = -1;

/** Which commits took lines away from which version, known before the lines are. */
export class Removals {
  /** Removals by version: those of version `v` stand at `first[v]` up to `first[v + 1]`. */
  private readonly first: Int32Array;
  private readonly killers: Int32Array;
  /** The pair of blobs that says which lines are gone, or ALL. */
  private readonly pairs: Int32Array;

  /** `heldBefore`: the version that each change found at its path. */
  constructor(comparisons: Comparisons, heldBefore: Int32Array, versions: number) {
    this.first = new Int32Array(versions + 1);
    comparisons.forEachLoss((_, from) => this.first[heldBefore[from]! + 1]!++);
    for (let version = 0; version < versions; version++) this.first[version + 1]! += this.first[version]!;
    const next = this.first.slice();
    this.killers = new Int32Array(this.first[versions]!);
    this.pairs = new Int32Array(this.first[versions]!);
    comparisons.forEachLoss((commit, from, pair) => {
      const at = next[heldBefore[from]!]!++;
      this.killers[at] = commit;
      this.pairs[at] = pair ?? ALL;
    });
  }

  /** Nothing was ever taken away from the version. */
  isUntouched(version: number): boolean {
    return this.first[version] === this.first[version + 1];
  }

  /** Calls `visit` for the pair of each removal that needs one. */
  forEachPair(version: number, visit: (pair: number) => void): void {
    for (let i = this.first[version]!; i < this.first[version + 1]!; i++)
      if (this.pairs[i] !== ALL) visit(this.pairs[i]!);
  }

  /**
   * Calls `lost` for what was taken away from a version with these runs. `survivors`: for a pair, the old lines of
   * which new ones were made (`ignore-revs`): these go on and are no loss.
   */
  visit(
    version: number,
    runs: Runs,
    { diffs }: BlobTable,
    survivors: (killer: number, pair: number) => Int32Array | undefined,
    lost: (loss: Loss) => void,
  ): void {
    for (let i = this.first[version]!; i < this.first[version + 1]!; i++) {
      const [killer, pair] = [this.killers[i]!, this.pairs[i]!];
      const tell = (owner: Owner, lines: number) => lost({ killer, version, owner, lines });
      if (pair === ALL) forEachRun(runs, tell);
      else if (diffs.isText(pair) && diffs.deleted[pair]! > 0) {
        const kept = survivors(killer, pair);
        const span = diffs.span(pair);
        if (kept === undefined) forEachDeleted(runs, span, tell);
        else {
          const goesOn = marked(kept, lineCount(runs));
          forEachDeleted(runs, span, (owner, lines, start) => {
            for (let line = start; line < start + lines; line++) if (goesOn[line] === 0) tell(owner, 1);
          });
        }
      }
    }
  }
}

function marked(lines: Int32Array, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const line of lines) if (line >= 0) marks[line] = 1;
  return marks;
}
