import { ROLES } from '../../model';
import { SplitTable } from '../tables/split-table';
import type { Addition, CountedCommit, Counter, Ground, Place } from './counter';

/** A way to divide a tree: into how many parts, and which of them a file belongs to. */
interface Division {
  readonly parts: (ground: Ground) => number;
  readonly partOf: (file: Place) => number;
  /** All parts, the first of equals first. */
  readonly order: (ground: Ground) => readonly number[];
}

const BY_ROLE: Division = {
  parts: () => ROLES.length,
  partOf: ({ role }) => role,
  order: () => [...ROLES.keys()],
};
const BY_FOLDER: Division = {
  parts: ({ folders }) => folders.names.length,
  partOf: ({ folder }) => folder,
  order: ({ folders }) => [...folders.names.keys()],
};
const BY_LANGUAGE: Division = {
  parts: ({ languages }) => languages.names.length,
  partOf: ({ language }) => language,
  order: ({ languages }) => languages.order,
};

/** Living lines at each sample. */
function livingBy({ parts, partOf }: Division): Counter<SplitTable> {
  return {
    kind: 'level',
    rows: 'samples',
    start: ground => {
      const table = new SplitTable(ground.samples, parts(ground));
      return {
        table,
        version: version => {
          const part = partOf(version);
          version.forEachSample((row, sign) => table.addCounts(row, part, version.counts, sign));
        },
      };
    },
  };
}

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
function commitsBy({ parts, partOf, order }: Division): Counter<SplitTable> {
  return {
    kind: 'flow',
    rows: 'samples',
    start: ground => {
      const table = new SplitTable(ground.samples, parts(ground));
      const lines = new Float64Array(table.parts);
      const ordered = order(ground);
      let current: CountedCommit | null = null;
      const settle = () => {
        if (current !== null) table.addIn(current.row, largestOf(lines, ordered), current.class, 1);
        lines.fill(0);
      };
      const add = (addition: Addition) => {
        if (addition.of.commit !== current?.commit) settle();
        current = addition.of;
        lines[partOf(addition)]! += addition.lines;
      };
      return { table, added: add, end: settle };
    },
  };
}

function largestOf(values: Float64Array, order: readonly number[]): number {
  const largest = Math.max(...values);
  return order.find(part => values[part] === largest)!;
}

export const addedByRole = addedBy(BY_ROLE);
export const commitsByRole = commitsBy(BY_ROLE);
export const addedByFolder = addedBy(BY_FOLDER);
export const commitsByFolder = commitsBy(BY_FOLDER);
export const livingByFolder = livingBy(BY_FOLDER);
export const addedByLanguage = addedBy(BY_LANGUAGE);
export const commitsByLanguage = commitsBy(BY_LANGUAGE);
export const livingByLanguage = livingBy(BY_LANGUAGE);
