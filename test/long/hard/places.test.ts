import { strict as assert } from 'node:assert';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCacheFolder } from '../../../src/core/cache';
import { toJson } from '../../../src/core/report';
import { build, cli } from '../../support/command-line';
import { countsIn, countsWith } from '../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { reportOf } from '../../support/report-of';
import { runGit } from '../../support/run-git';
import { FaultyGround, fresh } from '../faults/ground';

describe('hard places', () => {
  let repo: TestRepo;
  let folder = '';
  let first = '';
  before(build);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hard-'));
    repo = new TestRepo();
    first = repo.write('a.ts', lines(5, 'a')).commit({ author: BOB });
    repo.write('b.ts', lines(7, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
  });
  afterEach(() => {
    repo.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const WHOLE = countsWith({ unknown: 5, pair: 7 });
  const living = async (at: string | TestRepo, revision = 'HEAD') =>
    countsIn((await reportOf(at, { revision })).living);
  const clone = (...flags: readonly string[]) => {
    repo.git('config', 'uploadpack.allowFilter', 'true');
    runGit(folder, ['clone', '-q', ...flags, `file://${repo.dir}`, 'clone']);
    return join(folder, 'clone');
  };
  const refused = (args: readonly string[], sentence: string, env: NodeJS.ProcessEnv = {}) =>
    assert.deepEqual(cli(args, { env }), { status: 3, stdout: '', stderr: `writes-itself: ${sentence}\n` });

  it('1 no repository, no git, and a git that is too old have a sentence each', () => {
    refused(['report', folder], `${folder} is not inside a git repository: give the path of one.`);
    const none = 'Git was not found: install git 2.31 or newer and put it on the PATH.';
    refused(['report', repo.dir], none, { PATH: folder });
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.30.9\n', { mode: 0o755 });
    refused(['report', repo.dir], 'git version 2.30.9 is too old: install git 2.31 or newer.', {
      PATH: folder,
    });
  });

  it('2 a repository without a commit has no share, not one of 0', () => {
    runGit(folder, ['init', '-q', '.']);
    refused(['report', folder], 'Nothing is committed here yet: make a first commit, then run again.');
  });

  it('3 a head that is detached, or in the middle of a merge, a rebase or a bisect, is the commit that it is', async () => {
    repo.git('checkout', '-q', '--detach', first);
    for (const state of ['MERGE_HEAD', 'BISECT_LOG', 'rebase-merge/onto', 'CHERRY_PICK_HEAD']) {
      mkdirSync(join(repo.gitDir, 'rebase-merge'), { recursive: true });
      writeFileSync(join(repo.gitDir, state), `${repo.head}\n`);
      const report = await reportOf(repo);
      assert.equal(report.repository.head, first);
      assert.deepEqual(countsIn(report.living), countsWith({ unknown: 5 }));
    }
  });

  it('4 a shallow clone owns nothing at its edge, and says that it is one', async () => {
    repo.write('c.ts', lines(3, 'c')).commit({ author: ADA, message: WITH_CLAUDE });
    const report = await reportOf(clone('--depth', '2'));
    assert.deepEqual(report.repository.reasons, ['shallow']);
    // The commit at the edge seems to have written its whole tree: 12 lines of nobody's.
    assert.deepEqual(countsIn(report.living), countsWith({ unknown: 12, pair: 3 }));
    assert.equal(report.added.counted, 3);
  });

  it('5 a clone without blobs has commits and no lines, one without trees too: nothing is fetched', async () => {
    const blobless = await reportOf(clone('--bare', '--filter=blob:none'));
    assert.deepEqual(countsIn(blobless.commits), countsWith({ unknown: 1, pair: 1 }));
    assert.deepEqual([blobless.living.counted, blobless.share.low], [0, null]);
    assert.deepEqual(
      blobless.problems.map(({ code, count }) => [code, count]),
      [['blob-missing', 2]],
    );
    rmSync(join(folder, 'clone'), { recursive: true });
    const treeless = await reportOf(clone('--bare', '--filter=tree:0'));
    assert.deepEqual(countsIn(treeless.commits), countsWith({ unknown: 1, pair: 1 }));
    assert.equal(treeless.living.counted, 0);
    assert.deepEqual(
      treeless.problems.map(({ code, count }) => [code, count]),
      [
        ['rule-file-missing', 1],
        ['tree-missing', 2],
      ],
    );
  });

  it('6 grafts and replacements are not followed', async () => {
    runGit(repo.dir, ['update-ref', `refs/replace/${repo.head}`, first]);
    mkdirSync(join(repo.gitDir, 'info'), { recursive: true });
    writeFileSync(join(repo.gitDir, 'info/grafts'), `${repo.head}\n`);
    assert.equal((await reportOf(repo)).repository.commits, 2);
    assert.deepEqual(await living(repo), WHOLE);
  });

  it('11 a linked work tree has its own head and the history of all', async () => {
    repo.git('worktree', 'add', '-q', join(folder, 'linked'), first);
    const report = await reportOf(join(folder, 'linked'));
    assert.equal(report.repository.head, first);
    assert.equal(report.repository.name, (await reportOf(repo)).repository.name);
  });

  it('12 a sparse checkout, also with a sparse index, has all lines', async () => {
    const path = clone();
    runGit(path, ['sparse-checkout', 'set', '--cone', '--sparse-index', 'nothing']);
    assert.deepEqual(await living(path), WHOLE);
  });

  it('13 SHA-256 is read as SHA-1 is', async () => {
    const other = new TestRepo({ objectFormat: 'sha256' });
    try {
      other.write('a.ts', lines(5, 'a')).commit({ author: BOB });
      other.write('b.ts', lines(7, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
      const report = await reportOf(other);
      assert.deepEqual([report.repository.objectFormat, report.repository.head.length], ['sha256', 64]);
      assert.deepEqual(countsIn(report.living), WHOLE);
    } finally {
      other.dispose();
    }
  });

  it('14 refs in a form, or an extension, that git here does not know has a sentence', async () => {
    const sentence = 'This repository needs a newer git than the one installed: update git.';
    runGit(repo.dir, ['config', 'core.repositoryFormatVersion', '1']);
    writeFileSync(
      join(repo.gitDir, 'config'),
      '[core]\nrepositoryFormatVersion = 1\n[extensions]\nunheardOf = true\n',
    );
    refused(['report', repo.dir], sentence);
    try {
      runGit(folder, ['init', '-q', '--ref-format=reftable', '-b', 'main', 'new']);
    } catch {
      // This git is older than reftable: it does not know the extension.
      writeFileSync(
        join(repo.gitDir, 'config'),
        '[core]\nrepositoryFormatVersion = 1\n[extensions]\nrefStorage = reftable\n',
      );
      return refused(['report', repo.dir], sentence);
    }
    const path = join(folder, 'new');
    runGit(path, ['fetch', '-q', repo.dir, 'main']);
    runGit(path, ['update-ref', 'refs/heads/main', 'FETCH_HEAD']);
    assert.deepEqual(await living(path), WHOLE);
  });

  it('37 what happens to branches during a run changes nothing of it', async () => {
    const ground = new FaultyGround();
    try {
      const expected = await fresh(repo.dir);
      const deed = `env -u GIT_DIR -u GIT_OBJECT_DIRECTORY git -C '${repo.dir}' update-ref refs/heads/main ${first}`;
      assert.equal(toJson(await ground.run(repo.dir, 6, deed)), expected);
      assert.equal(repo.git('rev-parse', 'main').trim(), first);
    } finally {
      ground.dispose();
    }
  });

  it('38 after a force-push the figures are those of the new history', async () => {
    const ground = new FaultyGround();
    try {
      await ground.run(repo.dir);
      repo.checkout(first).write('c.ts', lines(2, 'c')).commit({ author: ADA, message: WITH_CLAUDE });
      repo.git('update-ref', 'refs/heads/main', repo.head!);
      repo.git('symbolic-ref', 'HEAD', 'refs/heads/main');
      const report = await ground.run(repo.dir);
      assert.deepEqual(countsIn(report.living), countsWith({ unknown: 5, pair: 2 }));
    } finally {
      ground.dispose();
    }
  });

  it('39 a repository of another user is refused, with what to do', function () {
    // Git compares owners: only root can give a folder away.
    if (process.getuid?.() !== 0) this.skip();
    for (const path of [repo.dir, repo.gitDir]) chownSync(path, 12_345, 12_345);
    refused(
      ['report', repo.dir],
      `Git refuses this repository because another user owns it: if you trust it, run "git config --global --add safe.directory ${repo.dir}".`,
    );
  });

  it('40 a repository is found above, within another, bare, by a .git file and with borrowed objects', async () => {
    const inner = join(repo.dir, 'vendor/inner');
    mkdirSync(inner, { recursive: true });
    assert.deepEqual(await living(inner), WHOLE);
    runGit(inner, ['init', '-q', '-b', 'main', '.']);
    runGit(inner, ['commit', '-q', '--allow-empty', '-m', 'inner']);
    assert.equal((await reportOf(inner)).repository.commits, 1);
    cpSync(repo.gitDir, join(folder, 'bare.git'), { recursive: true });
    runGit(join(folder, 'bare.git'), ['config', 'core.bare', 'true']);
    assert.deepEqual(await living(join(folder, 'bare.git')), WHOLE);
    mkdirSync(join(folder, 'pointed'));
    writeFileSync(join(folder, 'pointed/.git'), `gitdir: ${repo.gitDir}\n`);
    assert.deepEqual(await living(join(folder, 'pointed')), WHOLE);
    runGit(folder, ['clone', '-q', '--shared', repo.dir, 'borrowing']);
    assert.deepEqual(await living(join(folder, 'borrowing')), WHOLE);
  });

  it('42 Windows keeps its cache where it keeps such things', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local', HOME: '/x' };
    assert.match(defaultCacheFolder(env, 'win32') ?? '', /^C:\\Users\\ada\\AppData\\Local[\\/]writes-itself/);
  });
});
