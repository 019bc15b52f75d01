import { type Lack, LEAST_COMMITS, LEAST_IN_QUARTER, lackInStratum } from './lack';
import {
  DECLARED,
  type Declared,
  linesOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from './recorded-commit';

/** Commits that declare alike: what the records say of some tells of the others. */
export interface Stratum {
  readonly declared: Declared;
  /** That all of them were made in; null: of all quarters, for lines of such in which the records do not suffice. */
  readonly quarter: string | null;
  /** Those of which there is a record, without those that have no line; in an order that is theirs alone. */
  readonly recorded: readonly RecordedLines[];
  readonly sum: RecordedLines;
  /** Those without one, of quarters that have records. Some lines at least. */
  readonly unrecorded: { readonly lines: number; readonly commits: number };
}

export interface Strata {
  /** In which the records suffice. */
  readonly strata: readonly Stratum[];
  /** Unrecorded lines of which the records tell nothing, and why, in the order of strata. */
  readonly untold: number;
  readonly lacks: readonly Lack[];
  /** Position of the stratum whose records tell of these lines; -1: the records tell nothing of them. */
  readonly indexOf: (group: UnrecordedLines) => number;
}

export function strataOf(
  rows: readonly RecordedCommit[],
  unrecorded: readonly UnrecordedLines[],
): Strata | Lack {
  const filled = rows.filter(row => linesOf(row) > 0);
  if (filled.length < LEAST_COMMITS)
    return { code: 'few-commits', commits: filled.length, needed: LEAST_COMMITS };
  const { inside, outside } = byTime(filled, unrecorded);
  const used = DECLARED.flatMap(declared => strataOfKind(declared, filled, inside));
  const judged = used.map(stratum => ({ stratum, lack: lackInStratum(stratum) }));
  const thin = judged.filter(({ lack }) => lack !== null);
  const other = sumOf(outside).lines;
  const lacks = thin.map(({ lack }) => lack!);
  if (other > 0) lacks.push({ code: 'other-times', lines: other, of: sumOf(unrecorded).lines });
  const strata = judged.filter(({ lack }) => lack === null).map(({ stratum }) => stratum);
  const isInside = new Set(inside.map(keyOf));
  const indexOf = (group: UnrecordedLines) => {
    if (!isInside.has(keyOf(group))) return -1;
    const own = used.find(
      ({ declared, quarter }) => declared === group.declared && quarter === group.quarter,
    );
    const of = own ?? used.find(({ declared, quarter }) => declared === group.declared && quarter === null);
    return of === undefined ? -1 : strata.indexOf(of);
  };
  return {
    strata,
    indexOf,
    untold: thin.reduce((sum, { stratum }) => sum + stratum.unrecorded.lines, other),
    lacks,
  };
}

function keyOf({ declared, quarter }: UnrecordedLines): string {
  return `${declared} ${quarter}`;
}

function byTime(rows: readonly RecordedCommit[], unrecorded: readonly UnrecordedLines[]) {
  const commits = new Map<string, number>();
  for (const { quarter } of rows) commits.set(quarter, (commits.get(quarter) ?? 0) + 1);
  const covered = ({ quarter }: UnrecordedLines) =>
    quarter === null || (commits.get(quarter) ?? 0) >= LEAST_IN_QUARTER;
  return { inside: unrecorded.filter(covered), outside: unrecorded.filter(group => !covered(group)) };
}

/**
 * Quarters apart wherever the records of one suffice: how much AI writes changes faster than what commits declare. The
 * other lines are one stratum, whose records are those of all quarters.
 */
function strataOfKind(
  declared: Declared,
  rows: readonly RecordedCommit[],
  unrecorded: readonly UnrecordedLines[],
): Stratum[] {
  const recorded = rows.filter(row => row.declared === declared);
  const groups = unrecorded.filter(group => group.declared === declared && group.lines > 0);
  const quarters = [...new Set(groups.flatMap(({ quarter }) => quarter ?? []))].sort();
  const apart = quarters
    .map(quarter => {
      const within = (of: { readonly quarter: string | null }) => of.quarter === quarter;
      return stratumOf(declared, quarter, recorded.filter(within), groups.filter(within));
    })
    .filter(stratum => lackInStratum(stratum) === null);
  const rest = groups.filter(group => apart.every(({ quarter }) => quarter !== group.quarter));
  return rest.length === 0 ? apart : [...apart, stratumOf(declared, null, recorded, rest)];
}

function stratumOf(
  declared: Declared,
  quarter: string | null,
  rows: readonly RecordedCommit[],
  groups: readonly UnrecordedLines[],
): Stratum {
  const recorded = rows.toSorted(inOrder);
  const sum = recorded.reduce<RecordedLines>(together, NO_LINES);
  return { declared, quarter, recorded, sum, unrecorded: sumOf(groups) };
}

function inOrder(a: RecordedLines, b: RecordedLines): number {
  return a.ai - b.ai || a.human - b.human || a.unknown - b.unknown;
}

function sumOf(groups: readonly UnrecordedLines[]): { lines: number; commits: number } {
  return {
    lines: groups.reduce((sum, group) => sum + group.lines, 0),
    commits: groups.reduce((sum, group) => sum + group.commits, 0),
  };
}
