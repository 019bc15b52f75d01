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
import { affordable } from './budget';
import { COLOUR, type Reach, reachableColours, settledCommits } from './colours';
import { type Doubt, doubtOf, type OwnedFile, rangesOf } from './doubts';
import { endings, type Family, type Parents, shortHistory } from './family';
import { movableRuns } from './movable';

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
  /** How many lines git may compare in any case; what takes more than that and than is fitting stays open. */
  readonly least: number;
  readonly signal: AbortSignal | undefined;
}

const REACH: Readonly<Record<BlameWay, Reach>> = { space: 'file', moved: 'changed', copied: 'all' };

export interface BlamedHead {
  /** Runs of the files of which something changed. */
  readonly runs: ReadonlyMap<OwnedFile, Runs>;
  /** Lines that git was not or could not be asked for, by the colour that plain blame gives them. */
  readonly open: { readonly ai: number; readonly others: number; readonly before: number };
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
  const all = files.flatMap(
    file => doubtOf(file, { ...ground, settled, reachable, comparesAnew: way === 'space' }) ?? [],
  );
  const doubts = way === 'moved' ? await movableRuns({ ...ground, reachable }, all) : all;
  const asked = affordable(doubts, way, trace, ground.least);
  const ends = endings(trace, settled);
  const runs = new Map<OwnedFile, Runs>();
  const open = { ai: 0, others: 0, before: 0 };
  const isAsked = new Set(asked);
  for (const doubt of doubts) if (!isAsked.has(doubt)) leaveOpen(doubt, ground, open);
  let done = 0;
  await inBatches(asked.length, 1, lanes, async from => {
    const doubt = asked[from]!;
    const blamed = await ask(doubt, way, { ...ground, settled, ends });
    if (blamed === null) leaveOpen(doubt, ground, open);
    else runs.set(doubt.file, replaced(doubt.file.runs, blamed, ground.judged));
    onFile(++done, asked.length);
  });
  return { runs, open };
}

const MOST_RANGES = 400;

interface AskGround extends BlameGround {
  readonly settled: Uint8Array;
  readonly ends: Parents;
}

/** Null where git cannot say. */
async function ask(doubt: Doubt, way: BlameWay, ground: AskGround): Promise<BlamedLines[] | null> {
  const { reader, trace, ignored, signal } = ground;
  const { file, family } = doubt;
  if (!canBeNamed(file.path)) return null;
  const blame = (ranges: readonly Range[], parents: Parents) =>
    blameFile(reader, ground.head, file.path, {
      ignored,
      way,
      bounds: { ranges: ranges.length > MOST_RANGES ? [] : ranges, parents: written(parents, ground) },
      signal,
    });
  const shortened = (above?: number) => {
    const head = trace.graph.numberOf(ground.head)!;
    return shortHistory({ ...ground, head }, file.version, family, above);
  };
  try {
    const short = shortened();
    if (short === null) return await blame(rangesOf(doubt.runs), ground.ends);
    const blamed = await blame(rangesOf(doubt.runs), short);
    const strayed = way === 'space' ? [] : blamed.filter(lines => !isOfFamily(lines, family, trace));
    if (strayed.length === 0) return blamed;
    // Of lines that came from another file, this one's short history says nothing from the commit on that got them there.
    const again = doubt.runs.filter(run => strayed.some(lines => overlap(run, lines)));
    const above = shortened(Math.max(...again.map(({ commit }) => commit)));
    const rest = await blame(rangesOf(again), new Map([...ground.ends, ...(above ?? [])]));
    return [...blamed, ...rest];
  } catch (error) {
    // Some object is missing or damaged.
    if (error instanceof GitError && error.code !== null) return null;
    throw error;
  }
}

interface Range {
  readonly start: number;
  readonly lines: number;
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.start + b.lines && b.start < a.start + a.lines;
}

function isOfFamily({ commit, path }: BlamedLines, { byCommit }: Family, { graph, versions, paths }: Trace) {
  const version = byCommit?.get(graph.numberOf(commit) ?? -1);
  return version !== undefined && paths[versions.path.at(version)] === path;
}

/** Form: see BlameBounds. */
function written(parents: Parents, { trace: { graph } }: AskGround): string {
  const lines = [...parents].map(([commit, own]) =>
    [commit, ...own].map(number => graph.ids[number]!).join(' '),
  );
  return lines.map(line => `${line}\n`).join('');
}

type Open = { -readonly [colour in keyof BlamedHead['open']]: number };

function leaveOpen({ runs }: Doubt, { colours }: BlameGround, open: Open): void {
  for (const { commit, open: lines } of runs)
    for (const colour of ['ai', 'others', 'before'] as const)
      if (colours[commit] === COLOUR[colour]) open[colour] += lines;
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
