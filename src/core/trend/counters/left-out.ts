import { LEFT_OUT } from '../../model';
import { Table } from '../tables/table';
import type { Counter, LeftOutVersion } from './counter';

/** A level by reason, in the order of LEFT_OUT. */
function leftOut(measure: (version: LeftOutVersion) => number): Counter {
  return {
    kind: 'level',
    rows: 'samples',
    start: ({ samples }) => {
      const table = new Table(samples, LEFT_OUT.length);
      return {
        table,
        leftOut: version => {
          const measured = measure(version);
          version.forEachSample((row, sign) => table.add(row, version.why, sign * measured));
        },
      };
    },
  };
}

/** Lines left out at each sample. */
export const leftOutLines = leftOut(({ lines }) => lines);

/** Files left out at each sample. */
export const leftOutFiles = leftOut(() => 1);
