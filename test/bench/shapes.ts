import { join } from 'node:path';
import { build, type Pieces } from './fast-import';
import { manyFiles, manyLines, oneLine, renames } from './file-shapes';
import { crissCross, octopus, releases } from './graph-shapes';
import { attempt, ENV, type Measured } from './measure';
import * as ours from './ours';
import { known, type Tell } from './rounds';
import { type Section, table, whole } from './table';
import { remove, temporaryFolder } from './temporary';

interface Shape {
  readonly title: string;
  readonly pieces: () => Pieces;
}

const SHAPES: readonly Shape[] = [
  { title: '10,000 files moved in one commit', pieces: () => renames(10_000, false) },
  { title: '10,000 files renamed and changed in one commit', pieces: () => renames(10_000, true) },
  { title: 'one line of 50 MiB, changed 3 times', pieces: () => oneLine(50, 3) },
  { title: '200,000 files in one commit, then 20 commits', pieces: () => manyFiles(200_000, 20) },
  { title: 'a merge of 1,000 parents', pieces: () => octopus(1000) },
  { title: '100,000 release tags on 1,000 commits', pieces: () => releases(100_000, 1000) },
  { title: '2,000 branches merged criss-cross, 50,000 commits', pieces: () => crissCross(2000, 12) },
  { title: 'a file of 1,000,000 lines, changed 50 times', pieces: () => manyLines(1_000_000, 50) },
];

const LIMIT = 10 * 60_000;

interface Outcome {
  readonly title: string;
  /** Null where it was killed. */
  readonly seconds: number | null;
  readonly peakMiB: number | null;
  readonly ended: string;
  readonly stderr: string;
}

/** Reports of repositories that are made for it, each as large in one way as any may be. */
export async function shapes(tell: Tell): Promise<Section> {
  const outcomes: Outcome[] = [];
  for (const shape of SHAPES) {
    tell(`${shape.title}: building`);
    const outcome = await run(shape);
    tell(`${shape.title}: ${JSON.stringify(outcome)}`);
    outcomes.push(outcome);
  }
  const rows = outcomes.map(({ title, seconds, peakMiB, ended }) => [
    title,
    seconds === null ? '–' : seconds.toFixed(2),
    whole(peakMiB),
    ended,
  ]);
  const head = ['report of', 'seconds', 'peak MiB', 'exit status'];
  return { markdown: ['### Unusual shapes', table(head, rows)].join('\n\n'), raw: outcomes };
}

async function run({ title, pieces }: Shape): Promise<Outcome> {
  const folder = temporaryFolder();
  try {
    const dir = join(folder, 'shape');
    await build(dir, pieces());
    // What is killed leaves its own files behind: they go with ours.
    const start = { ...ours.report(dir, 'none'), env: { ...ENV, TMPDIR: folder } };
    const memory = await attempt(start, { sample: true, limit: LIMIT });
    const timed = memory.killed ? memory : await attempt(start, { limit: LIMIT });
    const seconds = timed.killed ? null : timed.seconds;
    return { title, seconds, peakMiB: known(memory.peakMiB), ended: endOf(timed), stderr: timed.stderr };
  } finally {
    remove(folder);
  }
}

function endOf({ killed, status, signal }: Measured): string {
  if (killed) return `killed after ${LIMIT / 60_000} minutes`;
  return String(status ?? signal);
}
