import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGit, GitError, listRefs, NotAnalysable, type ObjectReader } from '../../../../../src/core/git';
import { streamGit } from '../../../../../src/core/git/run/process';
import { isAlive } from '../../../../support/processes';
import { TestRepo } from '../../../../support/repo';
import { readerOf, traceRepo } from '../../../../support/trace-repo';
import { wrapGit } from '../../../../support/wrap-git';

describe('git as a process', () => {
  let repo: TestRepo;
  let reader: ObjectReader;
  let endless: number | null = null;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('f', 'text\n').commit();
    reader = readerOf(repo);
  });
  afterEach(() => {
    if (endless !== null && isAlive(endless)) process.kill(endless, 'SIGKILL');
    reader.dispose();
    repo.dispose();
  });

  it('is stopped by a signal, whatever it is at', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    // It names itself and then waits, longer than a test may.
    const path = findGit(wrapGit(join(repo.dir, 'bin'), 'echo $$; exec sleep 600'));
    let chunks = 0;
    const running = streamGit(
      { path, env: { PATH: process.env.PATH ?? '' }, cwd: repo.dir },
      {
        args: ['cat-file', '--batch'],
        signal: controller.signal,
        onData: chunk => {
          chunks++;
          endless = Number(chunk.toString());
          controller.abort(reason);
        },
      },
    );
    await assert.rejects(running, reason);
    assert.equal(chunks, 1);
    assert.equal(isAlive(endless!), false);
  });

  it('is not even started after the signal', async () => {
    await assert.rejects(
      traceRepo(repo, repo.head!, [], { signal: AbortSignal.abort(new Error('before')) }),
      {
        message: 'before',
      },
    );
  });

  it('stops a whole trace at any moment', async () => {
    for (let i = 0; i < 300; i++) repo.write(`f${i % 7}`, `${i}\n`.repeat(50)).commit();
    for (const after of [0, 20, 60]) {
      const controller = new AbortController();
      const reason = new Error(`after ${after}`);
      const timer = setTimeout(() => controller.abort(reason), after);
      const ended = await traceRepo(repo, repo.head!, [], { signal: controller.signal }).catch(
        (e: unknown) => e,
      );
      clearTimeout(timer);
      assert.ok(ended === reason || !(ended instanceof Error), String(ended));
    }
  });

  it('hands on what the reader of its output throws', async () => {
    const thrown = new Error('cannot parse');
    const onData = () => {
      throw thrown;
    };
    await assert.rejects(reader.stream({ args: ['version'], onData }), thrown);
  });

  it('tells how it failed', async () => {
    await assert.rejects(reader.read({ args: ['cat-file', 'blob', '0'.repeat(40)] }), error => {
      assert.ok(error instanceof GitError);
      assert.equal(error.code, 128);
      assert.match(error.message, /^git cat-file ended with 128: fatal: /);
      return true;
    });
  });

  it('has said all once nobody can say more, however late that is', async () => {
    repo.tag('v1');
    const late = findGit(wrapGit(join(repo.dir, 'bin'), '(sleep 0.3; exec "$git" "$@") & exit 0'));
    const tags = await listRefs(late, repo.dir, 'refs/tags/');
    assert.deepEqual(tags, [{ name: 'v1', object: repo.head }]);
  });

  it('is looked for in absolute folders only, and must be a program', () => {
    const folder = join(repo.dir, 'bin');
    mkdirSync(join(folder, 'sub', 'git'), { recursive: true });
    writeFileSync(join(folder, 'git'), '');
    const search = (path: string | undefined) => () => findGit(path);
    const missing = (error: unknown) => error instanceof NotAnalysable && error.reason === 'git-missing';
    for (const path of [undefined, '', '.', 'bin', folder, join(folder, 'sub')])
      assert.throws(search(path), missing, String(path));
    chmodSync(join(folder, 'git'), 0o755);
    assert.equal(findGit(`.:${folder}`), join(folder, 'git'));
  });
});
