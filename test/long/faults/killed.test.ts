import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUNDLE, build, cli, SHELL } from '../../support/command-line';
import { RandomSource } from '../../support/random-source';
import type { TestRepo } from '../../support/repo';
import { grow, richRepository } from './ground';

/** Number of kills, and the seed of their moments: KILLS=200 SEED=… */
const KILLS = Number(process.env.KILLS ?? 4);
const SEED = Number(process.env.SEED ?? 5);

describe('our own program, killed at any moment', () => {
  let repo: TestRepo;
  let folder = '';
  before(() => {
    build();
    repo = richRepository(40);
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
    for (const name of ['cache', 'tmp']) mkdirSync(join(folder, name));
  });
  after(() => {
    repo.dispose();
    rmSync(folder, { recursive: true });
  });

  const env = () => ({ TMPDIR: join(folder, 'tmp') });
  const run = (...args: string[]) => cli(['report', repo.dir, ...args], { env: env() });
  const cache = () => join(folder, 'cache');

  /** Resolves when the process is dead: after so many milliseconds, or so many files in the cache. */
  async function killAfter(milliseconds: number, files: number): Promise<boolean> {
    const options = { env: { ...SHELL, ...env() }, stdio: 'ignore', detached: true } as const;
    const child = spawn(process.execPath, [BUNDLE, 'report', repo.dir, '--cache', cache()], options);
    const ended = new Promise<boolean>(resolve =>
      child.once('exit', (_, signal) => resolve(signal !== null)),
    );
    let seen = 0;
    const watcher = watch(cache(), () => {
      if (++seen === files) kill(child);
    });
    const timer = sleep(milliseconds).then(() => kill(child));
    const killed = await ended;
    watcher.close();
    await timer;
    return killed;
  }

  it(`leaves a cache from which the next run makes the report of a fresh one (${KILLS} times, seed ${SEED})`, async function () {
    this.timeout(30_000 + KILLS * 8000);
    const random = new RandomSource(SEED);
    const start = Date.now();
    let expected = run('--cache', 'none').stdout;
    const whole = Date.now() - start;
    let killed = 0;
    for (let i = 0; i < KILLS; i++) {
      if (i % 4 === 3) {
        // Of the four, one rewrites what was there last.
        if (i % 16 === 15) repo.git('update-ref', 'refs/heads/main', 'main~3');
        else if (i % 16 < 12) grow(repo, 1000 + i);
        expected = run('--cache', 'none').stdout;
      }
      const atFile = i % 2 === 0 ? random.int(1, 9) : 0;
      if (await killAfter(atFile > 0 ? 2 * whole : random.int(1, Math.floor(0.6 * whole)), atFile)) killed++;
      const { status, stdout, stderr } = run('--cache', cache());
      assert.equal(status, 0, stderr);
      assert.equal(stdout, expected, `kill ${i}`);
    }
    assert.ok(killed >= KILLS / 4, `only ${killed} of ${KILLS} were killed in time`);
  });

  it('has its temporary files swept away by a run a day later', () => {
    const left = () => readdirSync(join(folder, 'tmp')).filter(name => name.startsWith('writes-itself-'));
    mkdirSync(join(folder, 'tmp', 'writes-itself-others'), { recursive: true });
    assert.ok(left().length > 0);
    const yesterday = Date.now() / 1000 - 90_000;
    for (const name of left().slice(1)) utimesSync(join(folder, 'tmp', name), yesterday, yesterday);
    run('--cache', 'none');
    assert.equal(left().length, 1);
  });
});

function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
