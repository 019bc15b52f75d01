import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport } from '../../../../src/core/analysis/analyze';
import { CacheFolder } from '../../../../src/core/cache';
import { explain, verify } from '../../../../src/core/questions';
import { ledgerLines } from '../../../support/ledger-lines';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

/** `12 pair commit` for twelve neighbouring lines. */
async function summary(repo: TestRepo, path: string, rule: 'default' | 'messages' = 'default') {
  const told: [count: number, what: string][] = [];
  for (const [, name, basis] of (await ledgerLines(repo, rule)).get(path)!) {
    const last = told.at(-1);
    if (last?.[1] === `${name} ${basis}`) last[0]++;
    else told.push([1, `${name} ${basis}`]);
  }
  return told.map(([count, what]) => `${count} ${what}`);
}

describe('lines of a commit that joined a branch', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(6, 'base')).commit({ author: BOB });
  });
  afterEach(() => repo.dispose());

  /** A branch on which ADA wrote with AI and then BOB without, gone but for a ref. */
  function request(ref: string): string {
    repo.branch('work').checkout('work');
    repo.write('a', lines(6, 'base') + lines(5, 'agent')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('a', lines(6, 'base') + lines(5, 'agent') + lines(4, 'hand')).commit({ author: BOB });
    const head = repo.git('rev-parse', 'HEAD').trim();
    repo.checkout('main').git('branch', '-q', '-D', 'work');
    repo.git('update-ref', ref, head);
    return head;
  }

  const joined = lines(6, 'base') + lines(5, 'agent') + lines(4, 'hand');
  const squash = (message: string) => repo.write('a', joined).commit({ author: BOB, message });

  it('are those of the commits of a request whose number the message names', async () => {
    const tip = request('refs/pull/7/head');
    squash('Work (#7)\n\nCo-authored-by: Claude <noreply@anthropic.com>\n');
    assert.deepEqual(await summary(repo, 'a'), ['6 unknown none', '5 pair commit', '4 unknown none']);
    assert.deepEqual(await summary(repo, 'a', 'messages'), ['6 unknown none', '9 pair commit']);
    const report = await reportOf(repo);
    assert.deepEqual(report.records.branches, [{ ref: 'refs/pull/7/head', tip }]);
    assert.equal(report.records.squashes, 1);
    assert.equal(report.living.pair, 5);
    const [explained] = await explain(repo.dir, ['HEAD'], PLAIN);
    const rows = explained!.squash!.commits.map(({ class: name, lines }) => `${lines} ${name}`);
    assert.deepEqual([explained!.squash!.branch, ...rows], ['refs/pull/7/head', '5 pair', '4 unknown']);
    // Other branches come and go without a difference, and this one may have gone on.
    repo.write('b', 'x\n').commit({ author: BOB });
    repo.git('update-ref', 'refs/pull/7/head', 'HEAD');
    assert.deepEqual(await verify(JSON.stringify(report), repo.dir, PLAIN), { equal: true });
  });

  it('are declared where the message of the joining commit lost the mark', async () => {
    request('refs/pull/7/head');
    squash('Work (#7)\n');
    assert.deepEqual(await summary(repo, 'a'), ['6 unknown none', '5 pair commit', '4 unknown none']);
  });

  it('are found again also where nothing names the branch, if several of its commits were joined', async () => {
    request('refs/heads/stale');
    squash(WITH_CLAUDE);
    assert.deepEqual(await summary(repo, 'a'), ['6 unknown none', '5 pair commit', '4 unknown none']);
  });

  it('stay where they are on a branch of one commit, which was made anew', async () => {
    repo.branch('work').checkout('work');
    repo.write('a', lines(6, 'base') + lines(5, 'agent')).commit({ author: ADA });
    repo.git('update-ref', 'refs/pull/7/head', 'HEAD');
    repo.checkout('main').write('a', lines(6, 'base') + lines(5, 'agent'));
    repo.commit({ author: ADA, message: `Work (#7)\n\nCo-authored-by: Claude <noreply@anthropic.com>\n` });
    assert.deepEqual(await summary(repo, 'a'), ['6 unknown none', '5 pair commit']);
  });

  it('are told apart behind a merge that moved them', async () => {
    repo.branch('work').checkout('work');
    repo.write('a', lines(6, 'base') + lines(5, 'agent')).commit({ author: ADA, message: WITH_CLAUDE });
    repo
      .checkout('main')
      .write('a', lines(3, 'above') + lines(6, 'base'))
      .commit({ author: BOB });
    repo.checkout('work').git('reset', '-q', '--hard');
    repo.git('merge', '-q', '--no-edit', 'main');
    const all = lines(3, 'above') + lines(6, 'base') + lines(2, 'agent') + lines(4, 'hand');
    repo.write('a', all).commit({ author: BOB });
    repo.git('update-ref', 'refs/pull/7/head', 'HEAD');
    repo.checkout('main').write('a', all).commit({ author: BOB, message: 'Work (#7)\n' });
    assert.deepEqual(await summary(repo, 'a'), ['9 unknown none', '2 pair commit', '4 unknown none']);
  });

  it('are named where the branch is missing, and nothing else changes', async () => {
    const tip = request('refs/pull/7/head');
    squash('Work (#7)\n');
    rmSync(join(repo.dir, '.git/objects', tip.slice(0, 2), tip.slice(2)));
    const report = await reportOf(repo);
    assert.deepEqual(
      report.problems.filter(({ code }) => code === 'branch-unread').map(({ examples }) => examples),
      [['pull/7/head']],
    );
    assert.equal(report.living.pair, 0);
  });

  it('are the same in a report that goes on from another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'squashed-'));
    try {
      const made = { ...PLAIN, cache: new CacheFolder(folder) };
      request('refs/pull/7/head');
      const goOn = async (baseline = 'one'): Promise<string | null> => {
        let gaveUp: string | null = null;
        const onGaveUp = (why: string) => (gaveUp = why);
        const { report } = await makeReport(repo.dir, { ...made, baseline, onGaveUp });
        assert.deepEqual(report, await reportOf(repo));
        return gaveUp;
      };
      await goOn();
      squash('Work (#7)\n');
      assert.equal(await goOn(), null);
      repo.write('c', lines(3, 'later')).commit({ author: BOB });
      assert.equal(await goOn(), null);
      await goOn('two');
      repo.git('update-ref', '-d', 'refs/pull/7/head');
      assert.equal(await goOn('two'), 'branches that old commits joined are others now');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
