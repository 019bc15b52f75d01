import type { FileLines } from '../../core/file-lines';
import type { AuthorClass } from '../../core/model';
import type { Counts } from '../../core/report';

/** Of a line that the commit does not have, or has otherwise. */
export const NOT_COMMITTED = -2;
/** Of a line whose history is missing. */
const LOST = -1;

/** Whose each line of a document is now. */
export interface LiveLines {
  readonly file: FileLines;
  /** By line, from 0: the position of its commit in `file.owners`, NOT_COMMITTED, or -1 where its history is missing. */
  readonly owners: Int32Array;
}

/** Neighbouring lines of one class; both ends belong to it. Lines from 0. */
export interface ClassRange {
  readonly class: AuthorClass;
  readonly start: number;
  readonly end: number;
}

/** `numbers`: for each line of the document the line of the file, from 1, or -1. */
export function liveLines(file: FileLines, numbers: Int32Array): LiveLines {
  const owners = numbers.map(number => (number < 0 ? NOT_COMMITTED : (file.lines[number - 1] ?? LOST)));
  return { file, owners };
}

/** Null where it is not committed. */
export function classAt({ file, owners }: LiveLines, line: number): AuthorClass | null {
  const owner = owners[line] ?? NOT_COMMITTED;
  if (owner === NOT_COMMITTED) return null;
  return file.owners[owner]?.class ?? 'unknown';
}

/** From the top; lines that are not committed are in none. */
export function classRanges(live: LiveLines): ClassRange[] {
  const ranges: { class: AuthorClass; start: number; end: number }[] = [];
  for (let line = 0; line < live.owners.length; line++) {
    const name = classAt(live, line);
    const last = ranges.at(-1);
    if (name === null) continue;
    if (last?.class === name && last.end === line - 1) last.end = line;
    else ranges.push({ class: name, start: line, end: line });
  }
  return ranges;
}

/** How many lines are whose, as a report counts them, and how many are not committed. */
export interface LiveCounts {
  readonly counts: Counts;
  readonly notCommitted: number;
  /** Lines by the agent that their commits name first, most first. */
  readonly agents: readonly (readonly [agent: string, lines: number])[];
}

export function countLive(pieces: readonly LiveLines[]): LiveCounts {
  const counts: Counts = { counted: 0, ...noLines(), users: 0 };
  const agents = new Map<string, number>();
  let notCommitted = 0;
  for (const live of pieces)
    for (let line = 0; line < live.owners.length; line++) {
      const name = classAt(live, line);
      if (name === null) {
        notCommitted++;
        continue;
      }
      const row = live.file.owners[live.owners[line]!];
      counts.counted++;
      counts[name]++;
      if (row?.byUser) counts.users++;
      if (row?.agent) agents.set(row.agent.agent, (agents.get(row.agent.agent) ?? 0) + 1);
    }
  return { counts, notCommitted, agents: [...agents].sort(([, a], [, b]) => b - a) };
}

function noLines(): Record<AuthorClass, number> {
  return { agent: 0, pair: 0, assist: 0, unknown: 0, human: 0, automation: 0 };
}
