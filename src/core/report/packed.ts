import type { Counts, Report } from './schema';

/**
 * A report that goes from thread to thread: its paths, of which there may be very many, are a text and a column, which
 * whoever takes it has at once.
 */
export interface PackedReport {
  /** All else; its paths are none, and keep their place among the rest. */
  readonly rest: Report;
  /** One after the other, with a zero in between, which no path has. */
  readonly paths: string;
  /** The counts of each path in the order of COLUMNS. */
  readonly living: Float64Array<ArrayBuffer>;
}

const COLUMNS = [
  'agent',
  'pair',
  'assist',
  'unknown',
  'human',
  'automation',
  'users',
  'counted',
] as const satisfies readonly (keyof Counts)[];

export function packReport(report: Report): PackedReport {
  const { paths } = report;
  const living = new Float64Array(paths.length * COLUMNS.length);
  paths.forEach((path, i) => {
    COLUMNS.forEach((name, j) => {
      living[i * COLUMNS.length + j] = path.living[name];
    });
  });
  return { rest: { ...report, paths: [] }, paths: paths.map(({ path }) => path).join('\0'), living };
}

export function unpackReport({ rest, paths, living }: PackedReport): Report {
  const names = living.length === 0 ? [] : paths.split('\0');
  return { ...rest, paths: names.map((path, i) => ({ path, living: countsAt(living, i * COLUMNS.length) })) };
}

/** Written out, for it is done for every file there is. */
function countsAt(all: Float64Array, at: number): Counts {
  return {
    agent: all[at]!,
    pair: all[at + 1]!,
    assist: all[at + 2]!,
    unknown: all[at + 3]!,
    human: all[at + 4]!,
    automation: all[at + 5]!,
    users: all[at + 6]!,
    counted: all[at + 7]!,
  };
}
