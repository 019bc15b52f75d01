import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BUNDLE, cli, type Outcome, SHELL } from './command-line';
import { storyRepo } from './dataset-fixture';

/** Some repositories in one folder, and a place for datasets beside them. */
export class Fleet {
  readonly top = mkdtempSync(join(tmpdir(), 'fleet-'));
  readonly folder = join(this.top, 'fleet');

  constructor(seeds: readonly number[], commits = 30) {
    mkdirSync(this.folder);
    for (const seed of seeds) renameSync(storyRepo(seed, commits).dir, this.path(`story-${seed}`));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  out(name: string): string {
    return join(this.top, name);
  }

  /** An empty one, one whose head is damaged, one that means harm, and one that is none. */
  addTrouble(): void {
    const init = (name: string) => execFileSync('git', ['init', '-q', this.path(name)], { env: SHELL });
    init('empty');
    const { dir } = storyRepo(90, 4);
    const head = readFileSync(join(dir, '.git', 'refs', 'heads', 'main'), 'latin1').trim();
    writeFileSync(join(dir, '.git', 'objects', head.slice(0, 2), head.slice(2)), 'no object');
    renameSync(dir, this.path('damaged'));
    const hostile = storyRepo(91, 4).dir;
    const harm = `touch ${join(this.top, 'harmed')}`;
    appendFileSync(
      join(hostile, '.git', 'config'),
      `[core]\n\tfsmonitor = ${harm}\n\tpager = ${harm}\n\tsshCommand = ${harm}\n[diff]\n\texternal = ${harm}\n[include]\n\tpath = /dev/zero-not-there\n`,
    );
    writeFileSync(join(hostile, '.git', 'hooks-post-index-change'), harm);
    renameSync(hostile, this.path('ev;il\n\u001b[31m"$(touch harmed)\' =x'));
    mkdirSync(this.path('broken'));
    mkdirSync(join(this.path('broken'), '.git'));
  }

  /** One that keeps whoever asks it waiting forever. */
  addWaiting(): void {
    const waiting = storyRepo(92, 4).dir;
    rmSync(join(waiting, '.git', 'packed-refs'), { force: true });
    execFileSync('mkfifo', [join(waiting, '.git', 'packed-refs')]);
    renameSync(waiting, this.path('waiting'));
  }

  dataset(out: string, ...more: readonly string[]): Outcome {
    return cli(['dataset', this.folder, '--out', this.out(out), '--jobs', '2', ...more]);
  }

  /** Runs it and kills it, and nothing that it started, after so many milliseconds; whether it was at work still. */
  async killed(out: string, after: number, ...more: readonly string[]): Promise<boolean> {
    const args = [BUNDLE, 'dataset', this.folder, '--out', this.out(out), '--jobs', '2', ...more];
    const child = spawn(process.execPath, args, { env: SHELL, stdio: 'ignore' });
    const ended = new Promise<string | null>(resolve => child.once('exit', (_, signal) => resolve(signal)));
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    const signal = await ended;
    clearTimeout(timer);
    return signal === 'SIGKILL';
  }

  dispose(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}

/** Digest of every file of a dataset that follows from the repositories, by its path. */
export function digestsOf(out: string): Record<string, string> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true });
  const files = names.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const told = files.map(file => [relative(out, file), file] as const);
  return Object.fromEntries(
    told
      .filter(([name]) => !/^(\.|runs\/)/.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
