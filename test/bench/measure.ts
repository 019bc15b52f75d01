import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Highest sum of proportional set sizes over the process and all that it started; NaN where /proc has none. */
  readonly peakMiB: number;
  readonly output: Buffer;
}

const SAMPLE = 25;

/**
 * Runs a program to its end, its output thrown away unless it is wanted. Rejects where it fails. To sample memory holds
 * up the processes that are looked at, by a sixth of their time and more: such a run is not to be timed.
 */
export function measure(
  command: string,
  args: readonly string[],
  { cwd, keep = false, sample }: { readonly cwd: string; readonly keep?: boolean; readonly sample: boolean },
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { cwd, stdio: ['ignore', keep ? 'pipe' : 'ignore', 'ignore'] });
    let peak = Number.NaN;
    const sampling = setInterval(() => {
      if (!sample) return;
      const now = memoryOf(child.pid!);
      if (!(peak > now)) peak = now;
    }, SAMPLE);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      clearInterval(sampling);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (code === 0) resolve({ seconds, peakMiB: peak, output: Buffer.concat(chunks) });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of a program may hold anything, also brackets: the fields come after the last one.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  let kib = 0;
  for (const pid of parents.keys())
    if (isOurs(pid)) kib += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return kib / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
