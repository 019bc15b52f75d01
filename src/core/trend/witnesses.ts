import { CODE, type JudgedHistory } from '../attribution';
import { DECLARED, type Declared, type RecordedLines, type UnrecordedLines } from '../calibration';
import type { Owner } from '../lines';
import { isoDate } from '../time';

type About = Pick<JudgedHistory, 'graph' | 'mainline' | 'attributions' | 'owners' | 'recordedBy'>;

/** Null where the commit is a human's or a bot's without doubt. */
export function declaredIn(commit: number, { attributions }: Pick<About, 'attributions'>): Declared | null {
  const name = attributions.className(commit);
  if (name === 'human' || name === 'automation') return null;
  if (name !== 'unknown') return name;
  return attributions.users[commit] === 1 ? 'user' : 'silent';
}

/** A record of its own speaks of all that the commit wrote. */
export function isWhole(commit: number, { recordedBy }: Pick<About, 'recordedBy'>): boolean {
  const record = recordedBy.get(commit);
  return record !== undefined && record.carried === null && !record.isCut;
}

/** `2026-Q1`; by its own date, or where it has none by that of the place where it landed. */
export function quarterOf(commit: number, { graph, mainline }: Pick<About, 'graph' | 'mainline'>): string {
  const own = graph.times[commit]!;
  const date = isoDate(Number.isNaN(own) ? (mainline.dates[mainline.landing[commit]!] ?? 0) : own);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Columns of recorded lines, and of those that are proved human without a record; groups without a record follow. */
const [AI, HUMAN, OPEN, PROVED, GROUPS] = [0, 1, 2, 3, 4];
/** No agent wrote before. What is older stands in the same columns, so that columns never move. */
const FIRST_YEAR = 2021;

/**
 * What is known of lines beside the word of their commits, as columns of a table: AI by a record or a session, recorded human, left open by a
 * record, proved human; and without a record by what their commits declare and the quarter. Columns stay what they are
 * when commits come on top.
 */
export class Witnesses {
  readonly columns: number;
  private readonly rest: Int32Array;

  constructor(private readonly about: About) {
    const { graph, recordedBy } = about;
    this.rest = new Int32Array(recordedBy.size === 0 ? 0 : graph.size);
    for (let commit = 0; commit < this.rest.length; commit++) this.rest[commit] = restOf(commit, about);
    const last = this.rest.reduce((most, column) => Math.max(most, column), 0);
    const quarters = Math.ceil(Math.max(0, last + 1 - GROUPS) / DECLARED.length);
    this.columns = this.rest.length === 0 ? 0 : GROUPS + quarters * DECLARED.length;
  }

  /** -1: the lines belong to no commit. */
  columnOf(owner: Owner): number {
    const { owners } = this.about;
    const commit = owners.commitOf(owner);
    if (commit === null) return -1;
    const basis = owners.basisOf(owner);
    if (basis === 'session') return AI;
    if (basis !== 'record') return this.rest[commit]!;
    const code = owners.classOf(owner);
    if (code === CODE.agent) return AI;
    return code === CODE.human ? HUMAN : OPEN;
  }
}

function restOf(commit: number, about: About): number {
  if (isWhole(commit, about)) return OPEN;
  const declared = declaredIn(commit, about);
  if (declared === null) return PROVED;
  const quarter = quarterOf(commit, about);
  const number = 4 * (Number(quarter.slice(0, 4)) - FIRST_YEAR) + Number(quarter.slice(6)) - 1;
  return GROUPS + Math.max(0, number) * DECLARED.length + DECLARED.indexOf(declared);
}

/** What one row of such a table says; `commits`: how many there are of each group, where that is known. */
export function witnessed(
  row: Float64Array,
  commits: ReadonlyMap<string, number>,
): { readonly known: RecordedLines; readonly unrecorded: readonly UnrecordedLines[] } {
  const unrecorded: UnrecordedLines[] = [];
  for (let column = GROUPS; column < row.length; column++) {
    const lines = row[column]!;
    if (lines === 0) continue;
    const number = Math.floor((column - GROUPS) / DECLARED.length);
    const quarter = `${FIRST_YEAR + Math.floor(number / 4)}-Q${(number % 4) + 1}`;
    const declared = DECLARED[(column - GROUPS) % DECLARED.length]!;
    unrecorded.push({ declared, quarter, lines, commits: commits.get(`${declared} ${quarter}`) ?? 1 });
  }
  const known = { ai: row[AI]!, human: row[HUMAN]! + row[PROVED]!, unknown: row[OPEN]! };
  return { known, unrecorded };
}
