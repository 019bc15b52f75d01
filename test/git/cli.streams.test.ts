import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, build, cli, SHELL } from '../support/command-line';
import { isAlive } from '../support/processes';
import { TestRepo } from '../support/repo';
import { wrapGit } from '../support/wrap-git';

let repo: TestRepo;
let folder = '';
before(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
  repo = new TestRepo();
  for (let n = 0; n < 300; n++) repo.write(`f${n}`, `${n}\n`.repeat(20)).write('all', `${n}\n`).commit();
});
after(() => {
  repo.dispose();
  rmSync(folder, { recursive: true });
});

/** Runs the program in a shell, with this text around it. */
function shell(script: string): { status: number | null; stdout: string; stderr: string } {
  const text = script.replaceAll('CLI', `"${process.execPath}" "${BUNDLE}"`);
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', text], {
    cwd: repo.dir,
    env: SHELL,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe('output into a pipe', () => {
  it('ends quietly where nobody reads on', () => {
    for (const command of ['report', 'ledger', 'report --format markdown', '--help']) {
      const { stderr, stdout } = shell(`CLI ${command} | head -n 1`);
      assert.equal(stderr, '', command);
      assert.equal(stdout.split('\n').length, 2, command);
    }
    assert.equal(shell('CLI ledger | true').stderr, '');
  });

  it('is whole where somebody reads slowly', () => {
    const slow = shell('CLI ledger | (sleep 0.3; wc -l)').stdout.trim();
    assert.equal(slow, String(cli(['ledger', repo.dir]).stdout.split('\n').length - 1));
  });
});

/** A git that names itself in a file and then waits for ever, or goes on as git where `args` does not match. */
function slowGit(args: string): { path: string; started: string } {
  const started = join(folder, 'started');
  rmSync(started, { force: true });
  const wait = `case "$*" in ${args}) echo $$ > "${started}"; exec sleep 600;; esac`;
  return { path: wrapGit(join(folder, 'bin'), wait), started };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) throw new Error('waited too long');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** How the program ends that gets this signal while git is at work. */
async function interrupted(args: readonly string[], git: string, signal: NodeJS.Signals) {
  const { path, started } = slowGit(git);
  const env = { ...SHELL, PATH: path, TMPDIR: folder };
  const child: ChildProcess = spawn(process.execPath, [BUNDLE, ...args], {
    cwd: repo.dir,
    env,
    stdio: 'pipe',
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  await until(() => existsSync(started) && readFileSync(started, 'utf8') !== '');
  const pid = Number(readFileSync(started, 'utf8'));
  child.kill(signal);
  const [status] = (await once(child, 'close')) as [number | null];
  const left = readdirSync(folder).filter(name => name.startsWith('writes-itself-'));
  return { status, output, left, gitLives: isAlive(pid) };
}

describe('a signal', () => {
  const cases: readonly [args: string[], git: string][] = [
    [['report'], '*diff-tree*'],
    [['report'], '*log*'],
    [['report'], '*rev-parse*'],
    [['ledger'], '*cat-file*'],
    [['explain', 'HEAD'], '*for-each-ref*|*log*'],
  ];
  for (const [args, git] of cases)
    it(`stops ${args[0]} at ${git}, with 130, and leaves nothing behind`, async () => {
      const { status, output, left, gitLives } = await interrupted(args, git, 'SIGINT');
      assert.deepEqual({ status, left, gitLives }, { status: 130, left: [], gitLives: false });
      assert.equal(output, 'writes-itself: Stopped before the end.\n');
    });

  it('ends the wait for standard input', async () => {
    const child = spawn(process.execPath, [BUNDLE, 'explain', '-'], {
      cwd: repo.dir,
      env: SHELL,
      stdio: 'pipe',
    });
    // More than a pipe holds: once it is gone, somebody reads.
    await new Promise(resolve => child.stdin.write('HEAD\n'.repeat(100_000), resolve));
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [130, null]);
  });
});

describe('temporary files', () => {
  it('are gone after every command, also one that fails', () => {
    const env = { TMPDIR: join(folder, 'tmp') };
    mkdirSync(env.TMPDIR);
    for (const args of [
      ['report'],
      ['ledger'],
      ['ledger', '--file', 'no'],
      ['explain', 'HEAD'],
      ['explain', 'no'],
    ])
      cli(args, { cwd: repo.dir, env });
    assert.deepEqual(readdirSync(env.TMPDIR), []);
  });
});
