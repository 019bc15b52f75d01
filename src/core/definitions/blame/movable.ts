import { KIND, type ObjectReader, readContents } from '../../git';
import type { Trace } from '../../lines';
import type { Doubt, DoubtedRun } from './doubts';

interface Asking {
  readonly reader: ObjectReader;
  readonly trace: Trace;
  readonly colours: Uint8Array;
  /** Of each version: see `reachableColours`. */
  readonly reachable: Uint8Array;
  readonly signal: AbortSignal | undefined;
}

/** Lines with fewer letters and digits git does not take for moved: its default for `-M`; for `-C` it wants more. */
const LEAST_LETTERS = 20;

/** A run with the texts of its lines. */
interface Text {
  readonly run: DoubtedRun;
  readonly lines: readonly string[];
}

/**
 * Of what is in doubt, the runs that may have been moved: where neighbouring lines that are long enough in all stood
 * before, each of them somewhere in those files that their commit changed which lead to another colour. Git finds no others
 * with `-M` and one `-C`.
 */
export async function movableRuns(asking: Asking, doubts: readonly Doubt[]): Promise<Doubt[]> {
  const { reader, trace, signal } = asking;
  const movable = new Map<DoubtedRun, number>();
  const byCommit = new Map<number, Text[]>();
  let next = 0;
  const note = (_: number, content: Buffer | null) => {
    const doubt = doubts[next++]!;
    const lines = content === null ? null : linesOf(content);
    for (const run of doubt.runs) {
      // What a merge found in which of its parents is not looked into.
      if (lines === null || trace.graph.isMerge(run.commit)) movable.set(run, run.lines);
      else {
        const text = { run, lines: lines.slice(run.start, run.start + run.lines) };
        const known = byCommit.get(run.commit);
        if (known === undefined) byCommit.set(run.commit, [text]);
        else known.push(text);
      }
    }
  };
  const blobs = doubts.map(({ file }) => trace.versions.blob.at(file.version));
  await readContents(reader, trace.ids, blobs, note, signal);
  await compareWithBefore(asking, byCommit, movable);
  return doubts.flatMap(doubt => {
    const runs = doubt.runs.flatMap(run => {
      const open = movable.get(run) ?? 0;
      return open === 0 ? [] : [{ ...run, open }];
    });
    return runs.length === 0 ? [] : [{ ...doubt, runs }];
  });
}

async function compareWithBefore(
  asking: Asking,
  byCommit: ReadonlyMap<number, readonly Text[]>,
  movable: Map<DoubtedRun, number>,
): Promise<void> {
  const { reader, trace, signal } = asking;
  const commits = [...byCommit.keys()].sort((a, b) => b - a);
  const before = commits.map(commit => blobsBefore(asking, commit));
  let at = 0;
  let left = 0;
  let wanted = new Set<string>();
  let found: Set<string> | null = new Set();
  const begin = () => {
    while (at < commits.length && before[at]!.length === 0) at++;
    if (at === commits.length) return;
    left = before[at]!.length;
    wanted = new Set(byCommit.get(commits[at]!)!.flatMap(({ lines }) => lines));
    found = new Set();
  };
  begin();
  const see = (_: number, content: Buffer | null) => {
    if (content === null) found = null;
    else if (found !== null) for (const line of linesOf(content)) if (wanted.has(line)) found.add(line);
    if (--left > 0) return;
    for (const text of byCommit.get(commits[at]!)!) movable.set(text.run, linesMoved(text, found));
    at++;
    begin();
  };
  await readContents(reader, trace.ids, before.flat(), see, signal);
}

/** What stood in the files that a commit changed, as far as lines of another colour may have come from there. */
function blobsBefore({ trace, colours, reachable }: Asking, commit: number): number[] {
  const { changes, heldBefore } = trace;
  const first = changes.first[commit]!;
  const rows = Array.from({ length: changes.counts[commit]! }, (_, i) => first + i);
  return rows
    .filter(row => changes.oldKind(row) === KIND.regular)
    .filter(row => (reachable[heldBefore[row]!]! & ~colours[commit]!) !== 0)
    .map(row => changes.oldBlob[row]!);
}

/** How many lines stand in blocks that are long enough. `found` is null where nobody knows what stood before. */
function linesMoved({ lines }: Text, found: ReadonlySet<string> | null): number {
  if (found === null) return lines.length;
  let [moved, block, letters] = [0, 0, 0];
  const end = () => {
    if (letters >= LEAST_LETTERS) moved += block;
    [block, letters] = [0, 0];
  };
  for (const line of lines) {
    if (!found.has(line)) end();
    else {
      block++;
      letters += lettersIn(line);
    }
  }
  end();
  return moved;
}

function lettersIn(line: string): number {
  return line.match(/[A-Za-z0-9]/g)?.length ?? 0;
}

/** As byte strings; whether the last one ends in a line break makes no difference. */
function linesOf(content: Buffer): string[] {
  return content.toString('latin1').split('\n');
}
