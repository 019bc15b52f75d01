import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, build, cli, type Outcome, SHELL } from '../support/command-line';
import { TestRepo } from '../support/repo';

/** Nothing of these may take longer than a report does: an endless loop is ended, and has no status. */
const PATIENCE = 60_000;
const isRoot = process.getuid?.() === 0;

function saysWhatToDo({ status, stdout, stderr }: Outcome, sentence: RegExp): void {
  assert.deepEqual([status, stdout], [3, ''], stderr);
  assert.match(stderr, /^writes-itself: [^\n]+\.\n$/);
  assert.match(stderr, sentence);
}

describe('what surrounds the command line', () => {
  let repo: TestRepo;
  let folder = '';
  before(() => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
    chmodSync(folder, 0o755);
    repo = new TestRepo();
    repo.write('a.ts', '1\n').commit();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('loop', join(folder, 'loop'));
  });
  after(() => {
    repo.dispose();
    rmSync(folder, { recursive: true });
  });
  const within = (name: string) => (name.startsWith('/') ? name : join(folder, name));
  const report = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    cli(['report', repo.dir, ...args], { cwd: folder, env });

  for (const place of ['/proc/self', 'file', 'none', 'loop', '/dev/null/x'])
    it(`may have no temporary folder: ${place}`, () => {
      const env = { TMPDIR: within(place) };
      saysWhatToDo(report(env), /^writes-itself: The temporary folder .* \(E[A-Z]+\): .*set TMPDIR/);
      saysWhatToDo(cli(['explain', repo.dir, 'HEAD'], { env }), /set TMPDIR/);
      saysWhatToDo(cli(['ledger', repo.dir], { env }), /set TMPDIR/);
    });

  it('may have a temporary folder that is full or read-only, of which nothing is left', function () {
    const small = within('small');
    mkdirSync(small);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'none', small]);
    if (mount.status !== 0) return this.skip();
    try {
      saysWhatToDo(report({ TMPDIR: small }), /\(ENOSPC\): make room/);
      assert.equal(spawnSync('ls', ['-A', small]).stdout.toString(), '');
      spawnSync('mount', ['-o', 'remount,ro', small]);
      saysWhatToDo(report({ TMPDIR: small }), /\(EROFS\)/);
    } finally {
      spawnSync('umount', [small]);
    }
  });

  it('may have a temporary folder that one may not look into, or that is named from here', () => {
    mkdirSync(within('blind'), { mode: 0o333 });
    assert.equal(report({ TMPDIR: 'blind' }).status, 0);
  });

  for (const place of ['/proc/self/a/b', 'file/a', 'loop/a', '/dev/null/x'])
    it(`may have no folder for a cache, and does without: ${place}`, () => {
      const cache = within(place);
      const limit = { cwd: folder, env: SHELL, timeout: PATIENCE };
      for (const args of [
        ['--cache', cache],
        ['--cache', cache, '--format', 'badge'],
      ]) {
        const { status } = spawnSync(process.execPath, [BUNDLE, 'report', repo.dir, ...args], limit);
        assert.equal(status, 0);
      }
      assert.equal(report({ XDG_CACHE_HOME: cache }).status, 0);
    });

  it('may know no user and no home', function () {
    if (!isRoot) return this.skip();
    const nobody = { uid: 54_321, gid: 54_321, cwd: folder, timeout: PATIENCE };
    const trusting = within('trusting');
    writeFileSync(trusting, '[safe]\n\tdirectory = *\n', { mode: 0o644 });
    chmodSync(repo.dir, 0o755);
    const env = { ...SHELL, GIT_CONFIG_GLOBAL: trusting, HOME: undefined, XDG_CACHE_HOME: undefined };
    const { status, stderr } = spawnSync(process.execPath, [BUNDLE, 'report', repo.dir], { ...nobody, env });
    assert.equal(status, 0, stderr.toString());
    mkdirSync(within('closed'), { mode: 0o700 });
    const closed = spawnSync(process.execPath, [BUNDLE, 'report', within('closed')], { ...nobody, env });
    const outcome = {
      status: closed.status,
      stdout: closed.stdout.toString(),
      stderr: closed.stderr.toString(),
    };
    saysWhatToDo(outcome, /cannot be entered.*\(EACCES\)/);
  });

  it('may have lost the folder that one works in', () => {
    for (const command of ['report', `report ${repo.dir}`, 'ledger', 'explain HEAD']) {
      mkdirSync(within('gone'));
      const script = `cd gone && rmdir ../gone && exec "$0" "$1" ${command}`;
      const run = spawnSync('sh', ['-c', script, process.execPath, BUNDLE], { cwd: folder, env: SHELL });
      const [stdout, stderr] = [run.stdout.toString(), run.stderr.toString()];
      saysWhatToDo({ status: run.status, stdout, stderr }, /folder that you work in is gone/);
    }
  });

  it('may have links that lead nowhere, and a file of git that is none', () => {
    saysWhatToDo(cli(['report', within('loop')]), /There is no folder/);
    saysWhatToDo(cli(['explain', within('loop'), 'HEAD'], { cwd: folder }), /not inside a git repository/);
    mkdirSync(join(repo.gitDir, 'shallow'));
    try {
      saysWhatToDo(cli(['report', repo.dir]), /shallow cannot be read \(EISDIR\)/);
    } finally {
      rmSync(join(repo.gitDir, 'shallow'), { recursive: true });
    }
  });
});
