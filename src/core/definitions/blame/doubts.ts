import type { JudgedHistory } from '../../attribution';
import { forEachRun, type Runs, type Trace } from '../../lines';
import { COLOUR } from './colours';
import { type Family, familyOf } from './family';

/** A file of the head: the version that stands there, its byte-string path, and who owns its lines. */
export interface OwnedFile {
  readonly version: number;
  readonly path: string;
  readonly runs: Runs;
}

/** Lines of one commit, from line 0. */
export interface DoubtedRun {
  readonly commit: number;
  readonly start: number;
  readonly lines: number;
  /** How many of them may count as something else. */
  readonly open: number;
}

/** A file some of whose lines may count as something else, and which. */
export interface Doubt {
  readonly file: OwnedFile;
  readonly family: Family;
  readonly runs: readonly DoubtedRun[];
}

interface DoubtGround {
  readonly judged: Pick<JudgedHistory, 'owners'>;
  readonly trace: Trace;
  readonly colours: Uint8Array;
  readonly settled: Uint8Array;
  /** Of each version: see `reachableColours`. */
  readonly reachable: Uint8Array;
  /** Lines are compared otherwise than by plain blame: any of a file may go to any commit of its versions. */
  readonly comparesAnew: boolean;
}

/** Null where no line of the file can count as something else. */
export function doubtOf(file: OwnedFile, ground: DoubtGround): Doubt | null {
  const { judged, trace, reachable } = ground;
  const isOfOneColour = Number.isInteger(Math.log2(reachable[file.version]!));
  if (isOfOneColour) return null;
  const family = familyOf(trace.versions, file.version, ground.settled);
  const ofCommit = new Map<number, number>();
  for (const version of family.versions) {
    const commit = trace.versions.commit.at(version);
    ofCommit.set(commit, (ofCommit.get(commit) ?? 0) | reachable[version]!);
  }
  const runs: DoubtedRun[] = [];
  let line = 0;
  forEachRun(file.runs, (owner, lines) => {
    const commit = judged.owners.commitOf(owner);
    const start = line;
    line += lines;
    // What no commit is known of stays so.
    if (commit === null || !(ground.comparesAnew || canLeave(commit, ofCommit.get(commit) ?? 0, ground)))
      return;
    const last = runs.at(-1);
    // A record may tell lines of one commit apart; git does not.
    if (last !== undefined && last.commit === commit && last.start + last.lines === start)
      runs[runs.length - 1] = { ...last, lines: last.lines + lines, open: last.open + lines };
    else runs.push({ commit, start, lines, open: lines });
  });
  return runs.length === 0 ? null : { file, family, runs };
}

/** Whether lines that a commit wrote may be another's of another colour: none that is newer, as git compares as ever. */
function canLeave(commit: number, reachable: number, { colours, settled }: DoubtGround): boolean {
  // What came before a range cannot come into it.
  if (settled[commit] === 1 || colours[commit] === COLOUR.before) return false;
  return (reachable & ~colours[commit]!) !== 0;
}

/** Lines from 0, neighbours joined. */
export function rangesOf(runs: readonly DoubtedRun[]): { start: number; lines: number }[] {
  const ranges: { start: number; lines: number }[] = [];
  for (const { start, lines } of runs) {
    const last = ranges.at(-1);
    if (last !== undefined && last.start + last.lines === start) last.lines += lines;
    else ranges.push({ start, lines });
  }
  return ranges;
}
