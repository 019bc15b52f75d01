import {
  DECLARED,
  type Declared,
  linesOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
} from './recorded-commit';

/** What the records say of the commits of one stratum. */
export interface Recorded {
  readonly lines: RecordedLines;
  /**
   * Commits by the most that is recorded of them: `ai` where any line is, else `human` where any line is, else `unknown`;
   * `empty`: they have no line.
   */
  readonly commits: RecordedLines & { readonly empty: number };
}

/** Declared × recorded. */
export type Matrix = Readonly<Record<Declared, Recorded>>;

/** The same commits whole and in three ways apart: each list sums up to `all`. */
export interface Matrices {
  readonly all: Matrix;
  /** Ascending. */
  readonly byQuarter: readonly { readonly quarter: string; readonly matrix: Matrix }[];
  /** In the order of their names, null last. */
  readonly byAgent: readonly { readonly agent: string | null; readonly matrix: Matrix }[];
  /** In the order of recorders, then of versions as text, null last. */
  readonly byVersion: readonly {
    readonly recorder: string;
    readonly version: string | null;
    readonly matrix: Matrix;
  }[];
}

/** The order of the rows does not matter. */
export function matrixOf(rows: readonly RecordedCommit[]): Matrices {
  const quarters = apart(rows, ({ quarter }) => [quarter]);
  const agents = apart(rows, ({ agent }) => [agent]);
  const versions = apart(rows, ({ recorder, version }) => [recorder, version]);
  return {
    all: cross(rows),
    byQuarter: quarters.map(part => ({ quarter: part[0]!.quarter, matrix: cross(part) })),
    byAgent: agents.map(part => ({ agent: part[0]!.agent, matrix: cross(part) })),
    byVersion: versions.map(part => ({
      recorder: part[0]!.recorder,
      version: part[0]!.version,
      matrix: cross(part),
    })),
  };
}

type Key = readonly (string | null)[];

/** Rows of one key together, in the order of the keys. None of the parts is empty. */
function apart(rows: readonly RecordedCommit[], keyOf: (row: RecordedCommit) => Key): RecordedCommit[][] {
  const parts = new Map<string, { key: Key; rows: RecordedCommit[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    const name = JSON.stringify(key);
    const part = parts.get(name);
    if (part) part.rows.push(row);
    else parts.set(name, { key, rows: [row] });
  }
  return [...parts.values()].sort((a, b) => compare(a.key, b.key)).map(part => part.rows);
}

/** Word by word by code units, null last: no locale in it. */
function compare(a: Key, b: Key): number {
  const at = a.findIndex((word, i) => word !== b[i]);
  if (at < 0) return 0;
  const [left, right] = [a[at]!, b[at]!];
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

function cross(rows: readonly RecordedCommit[]): Matrix {
  const of = (declared: Declared) => recordedOf(rows.filter(row => row.declared === declared));
  return Object.fromEntries(DECLARED.map(declared => [declared, of(declared)])) as Record<Declared, Recorded>;
}

function recordedOf(rows: readonly RecordedCommit[]): Recorded {
  const commits = { ai: 0, human: 0, unknown: 0, empty: 0 };
  for (const row of rows) commits[mostOf(row)]++;
  return { lines: rows.reduce<RecordedLines>(together, NO_LINES), commits };
}

function mostOf(row: RecordedLines): keyof Recorded['commits'] {
  if (linesOf(row) === 0) return 'empty';
  if (row.ai > 0) return 'ai';
  return row.human > 0 ? 'human' : 'unknown';
}
