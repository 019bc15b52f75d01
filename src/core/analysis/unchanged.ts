import type { OwnerTable } from '../attribution';
import { type GaveUp, gaveUp } from '../giving-up';
import { mayCount } from '../rule';
import { ByTrait, COLUMNS, countTraits, type FileLines, fileLines, Table } from '../trend';
import type { Baseline, HeadFile } from './baseline';

/** The files of an old head that nothing has changed since, and what is known of the others. */
export class Unchanged {
  readonly files: HeadFile[] = [];
  readonly changed: HeadFile[] = [];

  /** `paths`: all that changed since. */
  constructor({ head }: Baseline, paths: Iterable<string>) {
    const touched = new Set(paths);
    for (const file of head) (touched.has(file.path) ? this.changed : this.files).push(file);
  }

  /** Paths of the unchanged files that they alone do not leave out, as byte strings. */
  countable(): string[] {
    return this.files.filter(({ scope }) => mayCount(scope)).map(({ path }) => path);
  }

  /**
   * The living lines of each unchanged file that counts, by path. Gives up where those of all files are not what was
   * counted of the old head: then nothing of the baseline is to be believed.
   */
  count({ tally }: Baseline, owners: OwnerTable): Map<string, FileLines> | GaveUp {
    const sum = new Table(1, COLUMNS);
    const living = new Map<string, FileLines>();
    const byTrait = new ByTrait(owners);
    for (const { path, runs, counted } of this.files) {
      if (!counted || runs === null) continue;
      const lines = fileLines(runs, owners, byTrait.of(runs));
      sum.addRow(0, 0, lines.counts, 1);
      living.set(path, lines);
    }
    for (const { runs, counted } of this.changed)
      if (counted && runs !== null) sum.addRow(0, 0, countTraits(byTrait.of(runs)), 1);
    const old = tally.living.row(tally.living.rows - 1);
    const isSame = sum.data.every((lines, column) => lines === old[column]);
    return isSame ? living : gaveUp('the lines of the old head are not those that were counted');
  }
}
