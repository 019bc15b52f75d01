import type { Judged } from './attribution';
import type { Baseline, HeadFile } from './baseline';
import { type ClassVector, classVector, countRuns, mayCount } from './trend';

/** The files of an old head that nothing has changed since, and what is known of the others. */
export class Unchanged {
  /** Byte strings: those of the unchanged files that the path alone does not leave out. */
  readonly mayCount: string[] = [];
  readonly files: HeadFile[] = [];
  readonly changed: HeadFile[] = [];

  /** `paths`: all that changed since. */
  constructor({ head }: Baseline, paths: Iterable<string>) {
    const touched = new Set(paths);
    for (const file of head) {
      if (touched.has(file.path)) this.changed.push(file);
      else {
        this.files.push(file);
        if (mayCount(file.scope)) this.mayCount.push(file.path);
      }
    }
  }

  /**
   * The living lines of each unchanged file that counts, by path. Null where those of all files are not what was
   * counted of the old head: then nothing of the baseline is to be believed.
   */
  count({ tally }: Baseline, { attributions }: Judged): Map<string, ClassVector> | null {
    const sum = classVector();
    const add = (counts: ClassVector) => {
      for (let column = 0; column < sum.length; column++) sum[column]! += counts[column]!;
      return counts;
    };
    const living = new Map<string, ClassVector>();
    for (const { path, runs, counted } of this.files)
      if (counted) living.set(path, add(countRuns(runs!, attributions)));
    for (const { runs, counted } of this.changed) if (counted) add(countRuns(runs!, attributions));
    const old = tally.living.row(tally.living.rows - 1);
    return sum.every((lines, column) => lines === old[column]) ? living : null;
  }
}
