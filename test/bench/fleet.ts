import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, commit, file, type Pieces } from './fast-import';
import { ENV, measure } from './measure';
import * as ours from './ours';
import type { Tell } from './rounds';
import { type Section, table } from './table';
import { remove, temporaryFolder } from './temporary';

const COMMITS = 30;
const FILES = 6;
const JOBS = 2;
/** Of so many of each fleet single reports are made, to compare. */
const REPORTS = 30;
/** Linux counts the time of processes that ended in hundredths of a second, on every machine. */
const TICKS = 100;
const LOOK = 50;

interface Run {
  readonly repositories: number;
  /** Of it and all that it started. */
  readonly cpu: number;
  readonly seconds: number;
  /** Of the process that holds it together: the highest that its resident set ever was. */
  readonly parentMiB: number;
}

/** Datasets of so many small repositories, made for it, and each once more with nothing changed. */
export async function fleets(sizes: readonly number[], tell: Tell): Promise<Section> {
  const rows: string[][] = [];
  const raw: Run[] = [];
  for (const size of sizes) {
    const folder = temporaryFolder();
    try {
      tell(`${size} repositories: building`);
      await buildFleet(join(folder, 'fleet'), size);
      const first = await dataset(folder, size);
      const again = await dataset(folder, size);
      const report = await reports(join(folder, 'fleet'));
      tell(JSON.stringify({ first, again, report }));
      raw.push(first, again);
      rows.push([
        String(size),
        ((first.cpu / size) * 1000).toFixed(0),
        (report * 1000).toFixed(0),
        first.seconds.toFixed(0),
        first.parentMiB.toFixed(0),
        ((again.cpu / size) * 1000).toFixed(1),
        again.parentMiB.toFixed(0),
      ]);
    } finally {
      remove(folder);
    }
  }
  const head = [
    'repositories',
    'CPU ms for each',
    'of its report',
    'wall seconds',
    'peak MiB of the parent',
    'nothing changed: CPU ms for each',
    'peak MiB of the parent',
  ];
  return { markdown: ['### Many small repositories', table(head, rows)].join('\n\n'), raw };
}

async function buildFleet(folder: string, size: number): Promise<void> {
  mkdirSync(folder);
  for (let i = 0; i < size; i++) await build(join(folder, `r${i}`), small(i));
}

/** A few files that grow, by a person and with an AI; no two repositories are alike. */
function* small(seed: number): Pieces {
  for (let mark = 1; mark <= COMMITS; mark++) {
    const says = mark % 3 === 0 ? 'Co-authored-by: Claude <noreply@anthropic.com>' : '';
    yield commit({
      branch: 'main',
      mark,
      hour: 90_000 + seed + mark * 40,
      says,
      parents: mark === 1 ? [] : [mark - 1],
    });
    const lines = Array.from(
      { length: 10 + mark },
      (_, i) => `let v${i} = ${seed} + ${i % 7 === 0 ? mark : i};\n`,
    );
    yield file(`src/f${mark % FILES}.js`, lines.join(''));
  }
}

function dataset(folder: string, repositories: number): Promise<Run> {
  const { command, args } = ours.dataset(join(folder, 'fleet'), join(folder, 'out'), JOBS);
  const before = childrenTicks();
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: ENV, stdio: ['ignore', 'ignore', 'inherit'] });
    let parentMiB = Number.NaN;
    const timer = setInterval(() => {
      parentMiB = highest(child.pid) ?? parentMiB;
    }, LOOK);
    child.on('error', reject);
    child.on('close', status => {
      clearInterval(timer);
      const seconds = (performance.now() - began) / 1000;
      const cpu = (childrenTicks() - before) / TICKS;
      if (status === 0) resolve({ repositories, cpu, seconds, parentMiB });
      else reject(new Error(`dataset ended with ${status}`));
    });
  });
}

/** CPU seconds of a report of one of them. */
async function reports(folder: string): Promise<number> {
  const before = childrenTicks();
  for (let i = 0; i < REPORTS; i++) await measure(ours.report(join(folder, `r${i}`), 'none'));
  return (childrenTicks() - before) / TICKS / REPORTS;
}

/** Of all processes that we started and that ended, and of theirs. */
function childrenTicks(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

function highest(pid: number | undefined): number | null {
  try {
    const kib = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}
