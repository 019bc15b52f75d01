// How long one file's lines take beside `git blame` of that file: tsx test/bench/file-lines.ts REPOSITORY FILE...
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../src/core/cache';
import { OpenHead } from '../../src/core/file-lines';

const RUNS = 5;

const options = {
  revision: 'HEAD',
  rule: 'default',
  searchPath: process.env.PATH,
  lanes: 2,
  generatedBy: { name: 'writes-itself', version: '0.0.0' },
} as const;

async function timed<T>(work: () => Promise<T> | T): Promise<[milliseconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(repository: string, file: string): Promise<void> {
  const [git, alone, cached, again]: number[][] = [[], [], [], []];
  let lines = 0;
  for (let run = 0; run < RUNS; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'file-lines-'));
    const memory = { cache: new CacheFolder(folder), build: 'bench' };
    const args = ['-C', repository, 'blame', '--porcelain', 'HEAD', '--', file];
    git!.push((await timed(() => spawnSync('git', args, { maxBuffer: 2 ** 30 })))[0]);
    const first = await OpenHead.open(repository, { ...options, memory });
    const [cold, found] = await timed(() => first.lines(file));
    first.dispose();
    alone!.push(cold);
    lines = found.lines.length;
    const second = await OpenHead.open(repository, { ...options, memory });
    cached!.push((await timed(() => second.lines(file)))[0]);
    again!.push((await timed(() => second.lines(file)))[0]);
    second.dispose();
    rmSync(folder, { recursive: true });
  }
  const [blame, cold] = [median(git!), median(alone!)];
  const told = [blame, cold, median(cached!), median(again!)].map(value => value.toFixed(0));
  console.log(
    `${file} (${lines} lines): git blame ${told[0]} ms, cold ${told[1]} ms (× ${(cold / blame).toFixed(2)}), cached ${told[2]} ms, again ${told[3]} ms`,
  );
}

async function main([repository = '.', ...files]: readonly string[]): Promise<void> {
  for (const file of files) await measure(repository, file);
}

void main(process.argv.slice(2));
