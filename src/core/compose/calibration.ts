import { type JudgedHistory, NO_AGENT } from '../attribution';
import {
  DECLARED,
  type Declared,
  errorOf,
  estimateShare,
  estimateTimes,
  linesOf,
  type Matrix,
  matrixOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from '../calibration';
import { ELSEWHERE } from '../graph';
import type { Report } from '../report';
import { declaredIn, isWhole, quarterOf, type Tally, witnessed } from '../trend';
import { type CommitLines, linesByCommit } from './commit-lines';

/** Up to this part of all lines may be such as no record speaks for: they count as none to all AI. */
const UNTOLD = 0.05;

interface Calibrated {
  readonly calibration: Report['calibration'];
  readonly estimate: Report['share']['estimate'];
  /** At each sample; null where there is none at the head. */
  readonly trend: Report['series']['estimate'];
}

/** How wrong the word of commits is by the records here, and AI's share as these make it; of the lines of the head. */
export function calibrationOf(tally: Tally, judged: JudgedHistory): Calibrated {
  if (judged.recordedBy.size === 0) return { calibration: null, estimate: null, trend: null };
  const lines = linesByCommit(tally.headPaths, judged);
  const rows = [...lines].flatMap(([commit, own]) => rowOf(commit, own, judged) ?? []);
  const { all, byQuarter, byAgent, byVersion } = matrixOf(rows);
  const proved = provedHuman(lines, judged);
  const recorded = rows.reduce<RecordedLines>(together, NO_LINES);
  // Sessions tell no rate, since what they leave open may be anybody's: their lines are known, and no more.
  const bySession = [...lines.values()].reduce((sum, { session }) => sum + session, 0);
  const answer = estimateShare(rows, unrecordedIn(lines, judged), {
    known: { ...recorded, ai: recorded.ai + bySession, human: recorded.human + proved },
    untold: UNTOLD,
  });
  const told = <T extends { readonly matrix: Matrix }>(part: T) => ({ ...part, matrix: listed(part.matrix) });
  return {
    calibration: {
      commits: rows.length,
      lines: recorded,
      matrix: listed(all),
      quarters: byQuarter.map(told),
      agents: byAgent.map(told),
      versions: byVersion.map(told),
      error: errorOf(all),
      asRecorded: answer.share?.asRecorded ?? null,
      lack: answer.share === null ? answer.lack : null,
    },
    estimate: answer.share && withSessions(answer.share.estimate, bySession),
    trend: answer.share && trendOf(tally, rows, judged, answer.share.estimate),
  };
}

/** By the records that there are at the head, whose own estimate is the last. */
function trendOf(
  { witnessedLines }: Tally,
  rows: readonly RecordedCommit[],
  judged: JudgedHistory,
  { value, from, to }: NonNullable<Calibrated['estimate']>,
): NonNullable<Calibrated['trend']> {
  const commits = commitsByGroup(judged);
  const samples = Array.from({ length: witnessedLines.rows - 1 }, (_, row) =>
    witnessed(witnessedLines.row(row), commits),
  );
  const before = estimateTimes(rows, samples, { untold: UNTOLD });
  return [...before.map(share => share && { ...share }), { value, from, to }];
}

/** How many there are without a record, by what they declare and the quarter. */
function commitsByGroup(judged: JudgedHistory): Map<string, number> {
  const { graph, mainline } = judged;
  const found = new Map<string, number>();
  for (let commit = 0; commit < graph.size; commit++) {
    if (graph.isMerge(commit) || mainline.landing[commit] === ELSEWHERE || isWhole(commit, judged)) continue;
    const declared = declaredIn(commit, judged);
    const key = `${declared} ${quarterOf(commit, judged)}`;
    if (declared !== null) found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function withSessions<E extends { readonly basis: string }>(estimate: E, lines: number): E {
  return lines === 0
    ? estimate
    : { ...estimate, basis: `${estimate.basis}; ${lines} lines of local sessions are AI` };
}

export function listed(matrix: Matrix) {
  return DECLARED.map(declared => ({
    declared,
    lines: { ...matrix[declared].lines },
    commits: { ...matrix[declared].commits },
  }));
}

function rowOf(commit: number, own: CommitLines, judged: JudgedHistory): RecordedCommit | null {
  const record = judged.recordedBy.get(commit);
  const { ai, human } = own;
  // Of files that it does not list the recorder saw nothing.
  const unknown = own.unknown + (record !== undefined && isWhole(commit, judged) ? own.rest : 0);
  if (record === undefined || linesOf({ ai, human, unknown }) === 0) return null;
  const [agent = NO_AGENT] = [...own.agents].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const name = judged.attributions.agentModels[agent]?.agent ?? null;
  const { recorder, version } = record;
  const declared = declaredIn(commit, judged) ?? 'silent';
  return {
    commit,
    quarter: quarterOf(commit, judged),
    declared,
    agent: name,
    recorder,
    version,
    ai,
    human,
    unknown,
  };
}

function unrecordedIn(lines: ReadonlyMap<number, CommitLines>, judged: JudgedHistory): UnrecordedLines[] {
  const sums = new Map<string, { declared: Declared; quarter: string; lines: number; commits: number }>();
  for (const [commit, { rest }] of lines) {
    const declared = rest === 0 || isWhole(commit, judged) ? null : declaredIn(commit, judged);
    if (declared === null) continue;
    const quarter = quarterOf(commit, judged);
    const key = `${declared} ${quarter}`;
    const sum = sums.get(key) ?? { declared, quarter, lines: 0, commits: 0 };
    sum.lines += rest;
    sum.commits++;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((a, b) =>
    `${a.quarter} ${a.declared}` < `${b.quarter} ${b.declared}` ? -1 : 1,
  );
}

/** Lines of which no record speaks, by people before the AI era, and by bots that are not AI. */
function provedHuman(lines: ReadonlyMap<number, CommitLines>, judged: JudgedHistory): number {
  let sum = 0;
  for (const [commit, { rest }] of lines)
    if (!isWhole(commit, judged) && declaredIn(commit, judged) === null) sum += rest;
  return sum;
}
