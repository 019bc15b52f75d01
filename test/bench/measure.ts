import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { GIT_ENV } from '../support/run-git';
import { killFamily, memoryOf } from './memory';

/** What all that is measured runs in: no settings of the user, and nothing is fetched. */
export const ENV: Readonly<Record<string, string>> = {
  ...GIT_ENV,
  TMPDIR: tmpdir(),
  GIT_NO_LAZY_FETCH: '1',
};

/** One start of a program. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** File that is its standard input. */
  readonly input?: string;
  /** ENV where not given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Standard output, which is thrown away where nobody asks for it. */
  readonly onData?: (chunk: Buffer) => void;
}

export interface Measured {
  readonly seconds: number;
  /** NaN where memory was not sampled, or is not known. */
  readonly peakMiB: number;
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly signal: string | null;
  /** It took longer than it may and was ended by us. */
  readonly killed: boolean;
  /** The end of what it wrote to standard error. */
  readonly stderr: string;
}

export interface MeasureOptions {
  /**
   * To sample memory holds up the processes that are looked at, by a sixth of their time and more: such a run is not
   * to be timed.
   */
  readonly sample?: boolean;
  /** Milliseconds after which it is killed with all that it started. */
  readonly limit?: number;
}

/** Milliseconds between two looks at memory; more where a look takes long, as it does at large processes. */
const SAMPLE = 25;
const PAUSE = 4;
const STDERR_KEPT = 2000;

/** Runs a program to its end, whatever its exit status. */
export function attempt(start: Start, { sample = false, limit }: MeasureOptions = {}): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const input = openSync(start.input ?? devNull, 'r');
    const began = process.hrtime.bigint();
    const child = spawn(start.command, start.args, {
      cwd: start.cwd,
      env: start.env ?? ENV,
      stdio: [input, start.onData ? 'pipe' : 'ignore', 'pipe'],
    });
    closeSync(input);
    let seconds = 0;
    child.on('exit', () => {
      seconds = Number(process.hrtime.bigint() - began) / 1e9;
    });
    if (start.onData) child.stdout!.on('data', start.onData);
    const stderr = tailOf(child);
    const peak = sample ? peakOf(child) : () => Number.NaN;
    const killed = limit === undefined ? () => false : endAfter(child, limit);
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({ seconds, peakMiB: peak(), status, signal, killed: killed(), stderr: stderr() }),
    );
  });
}

/** Runs a program that has to succeed. */
export async function measure(start: Start, options: MeasureOptions = {}): Promise<Measured> {
  const measured = await attempt(start, options);
  if (measured.status === 0) return measured;
  const { command, args } = start;
  throw new Error(`${command} ${args.join(' ')} ended with ${measured.status}: ${measured.stderr}`);
}

function peakOf(child: ChildProcess): () => number {
  let peak = Number.NaN;
  let timer: NodeJS.Timeout;
  const look = () => {
    const began = performance.now();
    const now = child.pid === undefined ? Number.NaN : memoryOf(child.pid);
    if (!(peak >= now) && !Number.isNaN(now)) peak = now;
    timer = setTimeout(look, Math.max(SAMPLE, PAUSE * (performance.now() - began))).unref();
  };
  look();
  child.on('exit', () => clearTimeout(timer));
  return () => peak;
}

function endAfter(child: ChildProcess, limit: number): () => boolean {
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    if (child.pid !== undefined) killFamily(child.pid);
  }, limit).unref();
  child.on('exit', () => clearTimeout(timer));
  return () => killed;
}

function tailOf(child: ChildProcess): () => string {
  let tail = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-STDERR_KEPT);
  });
  return () => tail.trim();
}
