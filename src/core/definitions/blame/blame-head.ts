import { inBatches } from '../../async';
import type { JudgedHistory } from '../../attribution';
import {
  type BlamedLines,
  type BlameWay,
  blameFile,
  canBeNamed,
  GitError,
  type ObjectReader,
} from '../../git';
import { forEachRun, type Owner, type Runs, RunWriter, type Trace } from '../../lines';
import { COLOUR, type Reach, reachableColours, settledCommits } from './colours';
import { type Family, familyOf, shortHistory } from './family';

/** A file of the head: the version that stands there, its byte-string path, and who owns its lines. */
export interface OwnedFile {
  readonly version: number;
  readonly path: string;
  readonly runs: Runs;
}

export interface BlameGround {
  readonly reader: ObjectReader;
  readonly judged: JudgedHistory;
  readonly trace: Trace;
  /** Full id. */
  readonly head: string;
  /** Of each commit: one of COLOUR. */
  readonly colours: Uint8Array;
  /** Commits that git looks through; all are there. */
  readonly ignored: readonly string[];
  readonly lanes: number;
  readonly signal: AbortSignal | undefined;
}

const REACH: Readonly<Record<BlameWay, Reach>> = { space: 'file', moved: 'changed', copied: 'all' };

/** A file some of whose lines may count as something else, and which. */
interface Doubt {
  readonly file: OwnedFile;
  readonly family: Family;
  readonly ranges: readonly { readonly start: number; readonly lines: number }[];
}

export interface BlamedHead {
  /** Runs of the files of which something changed. */
  readonly runs: ReadonlyMap<OwnedFile, Runs>;
  /** Lines that git could not be asked for, by the colour that plain blame gives them. */
  readonly open: { readonly ai: number; readonly others: number };
}

/**
 * Whom `git blame` names if it looks in that way, of all lines that could count as something else for it. Git is asked for
 * those alone, and no further back than where all is of one colour.
 */
export async function blameHead(
  ground: BlameGround,
  files: readonly OwnedFile[],
  way: BlameWay,
  onFile: (done: number, total: number) => void,
): Promise<BlamedHead> {
  const { trace, colours, lanes } = ground;
  const settled = settledCommits(trace.graph, colours);
  const reachable = reachableColours(trace, colours, settled, REACH[way]);
  const doubts = files.flatMap(file => doubtOf(file, { ...ground, settled, reachable }) ?? []);
  const ends = endsOf(trace, settled);
  const runs = new Map<OwnedFile, Runs>();
  const open = { ai: 0, others: 0 };
  let done = 0;
  await inBatches(doubts.length, 1, lanes, async from => {
    const doubt = doubts[from]!;
    const blamed = await ask(doubt, way, ground, settled, ends);
    if (blamed === null) leaveOpen(doubt, ground, open);
    else runs.set(doubt.file, replaced(doubt.file.runs, blamed, ground.judged));
    onFile(++done, doubts.length);
  });
  return { runs, open };
}

/** Null where no line of the file can count as something else. */
function doubtOf(
  file: OwnedFile,
  {
    judged,
    trace,
    colours,
    settled,
    reachable,
  }: BlameGround & { readonly settled: Uint8Array; readonly reachable: Uint8Array },
): Doubt | null {
  const { owners } = judged;
  const family = familyOf(trace.versions, file.version, settled);
  const ofCommit = new Map<number, number>();
  for (const version of family.versions) {
    const commit = trace.versions.commit.at(version);
    ofCommit.set(commit, (ofCommit.get(commit) ?? 0) | reachable[version]!);
  }
  const ranges: { start: number; lines: number }[] = [];
  let line = 0;
  forEachRun(file.runs, (owner, lines) => {
    const commit = owners.commitOf(owner);
    const start = line;
    line += lines;
    // What no commit is known of stays so; what came before a range cannot come into it.
    if (commit === null || settled[commit] === 1 || colours[commit] === COLOUR.before) return;
    if (((ofCommit.get(commit) ?? 0) & ~colours[commit]!) === 0) return;
    const last = ranges.at(-1);
    if (last !== undefined && last.start + last.lines === start) last.lines += lines;
    else ranges.push({ start, lines });
  });
  return ranges.length === 0 ? null : { file, family, ranges };
}

/** Where nobody need look behind: settled commits that lead to one that is not. */
function endsOf({ graph }: Trace, settled: Uint8Array): readonly string[] {
  const ends = new Set<number>();
  for (let commit = 0; commit < graph.size; commit++)
    if (settled[commit] === 0)
      for (const parent of graph.parents[commit]!) if (settled[parent] === 1) ends.add(parent);
  // More do not fit in a command line; git then looks further back than it has to.
  return ends.size > MOST_ENDS ? [] : Array.from(ends, commit => graph.ids[commit]!);
}

const MOST_ENDS = 100;
const MOST_RANGES = 400;

async function ask(
  { file, family, ranges }: Doubt,
  way: BlameWay,
  { reader, trace, head, ignored, signal }: BlameGround,
  settled: Uint8Array,
  ends: readonly string[],
): Promise<BlamedLines[] | null> {
  if (!canBeNamed(file.path)) return null;
  const wanted = ranges.length > MOST_RANGES ? [] : ranges;
  const blame = (parents: string | null) =>
    blameFile(reader, head, file.path, {
      ignored,
      way,
      bounds: { ranges: wanted, ends: parents === null ? ends : [], parents },
      signal,
    });
  try {
    const short = shortHistory(trace, trace.graph.numberOf(head)!, file.version, family, settled);
    if (short !== null) {
      const blamed = await blame(short);
      if (way === 'space' || staysWithin(blamed, family, trace)) return blamed;
    }
    return await blame(null);
  } catch (error) {
    // Some object is missing or damaged.
    if (error instanceof GitError && error.code !== null) return null;
    throw error;
  }
}

/** Of lines that came from another file, the short history of this one says nothing. */
function staysWithin(
  blamed: readonly BlamedLines[],
  { byCommit }: Family,
  { graph, versions, paths }: Trace,
) {
  return blamed.every(({ commit, path }) => {
    const version = byCommit?.get(graph.numberOf(commit) ?? -1);
    return version !== undefined && paths[versions.path.at(version)] === path;
  });
}

function leaveOpen(
  { file, ranges }: Doubt,
  { judged, colours }: BlameGround,
  open: BlamedHead['open'],
): void {
  const counts = open as { ai: number; others: number };
  let line = 0;
  forEachRun(file.runs, (owner, lines) => {
    const commit = judged.owners.commitOf(owner);
    const isOpen = ranges.some(({ start, lines: n }) => start <= line && line < start + n);
    line += lines;
    if (isOpen && commit !== null) counts[colours[commit] === COLOUR.ai ? 'ai' : 'others'] += lines;
  });
}

/** The runs of a file by commits, with those put in that git was asked for. */
function replaced(runs: Runs, blamed: readonly BlamedLines[], { owners, graph }: JudgedHistory): Runs {
  const lines: Owner[] = [];
  forEachRun(runs, (owner, count) => {
    for (let n = 0; n < count; n++) lines.push(owner);
  });
  for (const { commit, start, lines: count } of blamed) {
    const number = graph.numberOf(commit);
    if (number !== undefined) lines.fill(owners.ofCommit(number), start, start + count);
  }
  const writer = new RunWriter();
  for (const owner of lines) writer.add(owner, 1);
  return writer.finish();
}
