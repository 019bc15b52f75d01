import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  findGit,
  listRefs,
  locateRepository,
  NotAnalysable,
  resolveCommits,
} from '../../../../../src/core/git';
import { TestRepo } from '../../../../support/repo';
import { wrapGit } from '../../../../support/wrap-git';

describe('git that is asked about a repository', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('f', 'text\n').commit();
  });
  afterEach(() => repo.dispose());

  /** A git that does `before` first. */
  const gitThat = (before: string) => findGit(wrapGit(join(repo.dir, 'bin'), before));

  it('fails with a sentence, whether it is killed or ends without a word', async () => {
    for (const fault of ['kill -9 $$', 'exit 1', 'echo half an answer; exit 1']) {
      const git = gitThat(fault);
      const wanted = {
        name: 'NotAnalysable',
        message: `Git cannot open ${repo.dir}: it ended without a word.`,
      };
      await assert.rejects(listRefs(git, repo.dir, 'refs/tags/'), wanted, fault);
      await assert.rejects(resolveCommits(git, repo.dir, ['HEAD']), wanted, fault);
    }
  });

  it('fails with its own last word where that says no more', async () => {
    const git = gitThat('echo "warning: slow" >&2; echo "fatal: the disk is on fire" >&2; exit 128');
    await assert.rejects(listRefs(git, repo.dir, 'refs/tags/'), error => {
      assert.ok(error instanceof NotAnalysable);
      assert.equal(error.message, `Git cannot open ${repo.dir}: fatal: the disk is on fire.`);
      return true;
    });
  });

  it('is stopped with the reason of the signal, whatever it says by then', async () => {
    const reason = new Error('enough');
    for (const fault of [
      'exec sleep 60',
      'trap "echo fatal: interrupted >&2; exit 128" INT; while :; do sleep 0.05; done',
    ]) {
      const stop = new AbortController();
      const asked = locateRepository(gitThat(fault), repo.dir, 'HEAD', stop.signal);
      setTimeout(() => stop.abort(reason), 200);
      await assert.rejects(asked, error => error === reason, fault);
    }
  });

  it('is not started after the signal', async () => {
    const started = join(repo.dir, 'started');
    const reason = new Error('before');
    const git = gitThat(`touch '${started}'`);
    const asked = locateRepository(git, repo.dir, 'HEAD', AbortSignal.abort(reason));
    await assert.rejects(asked, error => error === reason);
    assert.equal(existsSync(started), false);
  });
});
