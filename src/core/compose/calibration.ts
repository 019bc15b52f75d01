import { CODE, type JudgedHistory, NO_AGENT } from '../attribution';
import {
  DECLARED,
  type Declared,
  errorOf,
  estimateShare,
  linesOf,
  type Matrix,
  matrixOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from '../calibration';
import { isoDate, type Report } from '../report';
import type { Tally } from '../trend';

/** Up to this part of all lines may be such as no record speaks for: they count as none to all AI. */
const UNTOLD = 0.05;

interface Calibrated {
  readonly calibration: Report['calibration'];
  readonly estimate: Report['share']['estimate'];
}

/** How wrong the word of commits is by the records here, and AI's share as these make it; of the lines of the head. */
export function calibrationOf({ headPaths }: Tally, judged: JudgedHistory): Calibrated {
  if (judged.recordedBy.size === 0) return { calibration: null, estimate: null };
  const lines = linesByCommit(headPaths, judged);
  const rows = [...lines].flatMap(([commit, own]) => rowOf(commit, own, judged) ?? []);
  const { all, byQuarter, byAgent, byVersion } = matrixOf(rows);
  const proved = provedHuman(lines, judged);
  const recorded = rows.reduce<RecordedLines>(together, NO_LINES);
  const answer = estimateShare(rows, unrecordedIn(lines, judged), {
    known: { ...recorded, human: recorded.human + proved },
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
    estimate: answer.share?.estimate ?? null,
  };
}

function listed(matrix: Matrix) {
  return DECLARED.map(declared => ({
    declared,
    lines: { ...matrix[declared].lines },
    commits: { ...matrix[declared].commits },
  }));
}

/** What of a commit's living lines is recorded as what; `rest`: those of files that no record speaks of. */
interface CommitLines {
  ai: number;
  human: number;
  unknown: number;
  rest: number;
  /** Recorded lines by the number of the agent, or NO_AGENT. */
  readonly agents: Map<number, number>;
}

function linesByCommit(headPaths: Tally['headPaths'], { owners }: JudgedHistory): Map<number, CommitLines> {
  const found = new Map<number, CommitLines>();
  for (const { byOwner } of headPaths.values())
    for (const [owner, lines] of byOwner) {
      const commit = owners.commitOf(owner);
      if (commit === null) continue;
      const own = found.get(commit) ?? { ai: 0, human: 0, unknown: 0, rest: 0, agents: new Map() };
      found.set(commit, own);
      if (owners.basisOf(owner) !== 'record') own.rest += lines;
      else if (owners.classOf(owner) === CODE.agent) {
        own.ai += lines;
        const agent = owners.agentOf(owner);
        own.agents.set(agent, (own.agents.get(agent) ?? 0) + lines);
      } else if (owners.classOf(owner) === CODE.human) own.human += lines;
      else own.unknown += lines;
    }
  return found;
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

/** Null where the commit is a human's or a bot's without doubt. */
function declaredIn(commit: number, { attributions }: JudgedHistory): Declared | null {
  const name = attributions.className(commit);
  if (name === 'human' || name === 'automation') return null;
  if (name !== 'unknown') return name;
  return attributions.users[commit] === 1 ? 'user' : 'silent';
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

/** A record of its own speaks of all that the commit wrote. */
function isWhole(commit: number, { recordedBy }: JudgedHistory): boolean {
  const record = recordedBy.get(commit);
  return record !== undefined && record.carried === null && !record.isCut;
}

/** Lines of which no record speaks, by people before the AI era, and by bots that are not AI. */
function provedHuman(lines: ReadonlyMap<number, CommitLines>, judged: JudgedHistory): number {
  let sum = 0;
  for (const [commit, { rest }] of lines)
    if (!isWhole(commit, judged) && declaredIn(commit, judged) === null) sum += rest;
  return sum;
}

/** `2026-Q1`; by its own date, or where it has none by that of the place where it landed. */
function quarterOf(commit: number, { graph, mainline }: JudgedHistory): string {
  const own = graph.times[commit]!;
  const date = isoDate(Number.isNaN(own) ? (mainline.dates[mainline.landing[commit]!] ?? 0) : own);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
