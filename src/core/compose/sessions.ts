import type { JudgedHistory } from '../attribution';
import {
  linesOf,
  matrixOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
} from '../calibration';
import type { Heard, MatchedFiles } from '../matched';
import { LONGEST_WAIT } from '../matched';
import type { Report } from '../report';
import { declaredIn, isWhole, quarterOf, type Tally } from '../trend';
import { listed } from './calibration';
import { linesByCommit } from './commit-lines';
import { hereIn } from './heeded';

/** What sessions on this machine told, and how much of the history they can tell of; null where they were not heard. */
export function sessionsOf(tally: Tally, judged: JudgedHistory): Report['sessions'] {
  const { heard, commits } = judged.matched;
  if (heard === null) return null;
  const isHere = hereIn(judged);
  const matched = [...commits].filter(([commit]) => isHere(commit));
  const inside = commitsInside(heard, judged);
  const rows = rowsOf(new Set(inside), new Map(matched), tally, judged);
  return {
    stores: heard.stores.map(store => ({ ...store })),
    agents: heard.tools.map(({ from, to, ...tool }) => ({ ...tool, from: day(from), to: day(to) })),
    commits: { inside: inside.length, matched: matched.length },
    edits: { ...heard.edits },
    lines: linesIn(matched.map(([, files]) => files)),
    passedOver: heard.left,
    calibration: {
      commits: rows.length,
      lines: rows.reduce<RecordedLines>(together, NO_LINES),
      matrix: listed(matrixOf(rows).all),
    },
  };
}

/** No finer than a day: it says when somebody was at work. */
function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** That are no merge, and not older than the first edit, nor younger than the last may have waited. */
function commitsInside({ tools }: Heard, judged: JudgedHistory): number[] {
  const { graph } = judged;
  const isHere = hereIn(judged);
  const from = tools.reduce((first, tool) => Math.min(first, tool.from), Number.POSITIVE_INFINITY);
  const to = tools.reduce((last, tool) => Math.max(last, tool.to), Number.NEGATIVE_INFINITY) + LONGEST_WAIT;
  const inside: number[] = [];
  for (let commit = 0; commit < graph.size; commit++) {
    const time = graph.times[commit]!;
    if (isHere(commit) && !graph.isMerge(commit) && from <= time && time <= to) inside.push(commit);
  }
  return inside;
}

/** As they were added. */
function linesIn(commits: readonly MatchedFiles[]): NonNullable<Report['sessions']>['lines'] {
  const lines = { exact: 0, reformatted: 0, edited: 0 };
  for (const files of commits)
    for (const ranges of files.values())
      for (const { found, first, last } of ranges) lines[found] += last - first + 1;
  return lines;
}

/**
 * Commits by people of whom any commit was found, with the lines of theirs that live: what no session holds is left open,
 * and never by a person. A commit with a record is left to that.
 */
function rowsOf(
  inside: ReadonlySet<number>,
  matched: ReadonlyMap<number, MatchedFiles>,
  { headPaths }: Tally,
  judged: JudgedHistory,
): RecordedCommit[] {
  const people = new Set([...matched.keys()].map(commit => judged.authors[commit]!));
  return [...linesByCommit(headPaths, judged)].flatMap(([commit, { session, rest }]) => {
    const isMeant = inside.has(commit) && people.has(judged.authors[commit]!) && !isWhole(commit, judged);
    const declared = isMeant ? declaredIn(commit, judged) : null;
    const lines = { ai: session, human: 0, unknown: rest };
    if (declared === null || linesOf(lines) === 0) return [];
    const { agent } = [...(matched.get(commit)?.values() ?? [])][0]?.[0] ?? { agent: null };
    const quarter = quarterOf(commit, judged);
    return [{ commit, quarter, declared, agent, recorder: 'sessions', version: null, ...lines }];
  });
}
