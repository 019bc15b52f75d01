import { ROLES } from '../../model';
import { SplitTable } from '../tables/split-table';
import type { Addition, CountedCommit, Counter, Ground } from './counter';

/** A way to divide a tree: into how many parts, and which of them a file belongs to. */
interface Division {
  readonly parts: (ground: Ground) => number;
  readonly partOf: (file: { readonly role: number; readonly folder: number }) => number;
}

const BY_ROLE: Division = { parts: () => ROLES.length, partOf: ({ role }) => role };
const BY_FOLDER: Division = { parts: ({ folders }) => folders.names.length, partOf: ({ folder }) => folder };

/** Lines added since the sample before. */
function addedBy({ parts, partOf }: Division): Counter<SplitTable> {
  return {
    kind: 'flow',
    rows: 'samples',
    start: ground => {
      const table = new SplitTable(ground.samples, parts(ground));
      return {
        table,
        added: addition => table.addIn(addition.row, partOf(addition), addition.class, addition.lines),
      };
    },
  };
}

/** Commits made since the sample before; each stands where it added most lines, in the first of equals. */
function commitsBy({ parts, partOf }: Division): Counter<SplitTable> {
  return {
    kind: 'flow',
    rows: 'samples',
    start: ground => {
      const table = new SplitTable(ground.samples, parts(ground));
      const lines = new Float64Array(table.parts);
      let current: CountedCommit | null = null;
      const settle = () => {
        if (current !== null) table.addIn(current.row, largestOf(lines), current.class, 1);
        lines.fill(0);
      };
      const add = (addition: Addition) => {
        if (addition.commit !== current?.commit) settle();
        current = addition;
        lines[partOf(addition)]! += addition.lines;
      };
      return { table, added: add, end: settle };
    },
  };
}

function largestOf(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}

export const addedByRole = addedBy(BY_ROLE);
export const commitsByRole = commitsBy(BY_ROLE);
export const addedByFolder = addedBy(BY_FOLDER);
export const commitsByFolder = commitsBy(BY_FOLDER);

/** Living lines at each sample. */
export const livingByFolder: Counter<SplitTable> = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples, folders }) => {
    const table = new SplitTable(samples, folders.names.length);
    return {
      table,
      version: ({ folder, counts, forEachSample }) =>
        forEachSample((row, sign) => table.addCounts(row, folder, counts, sign)),
    };
  },
};
