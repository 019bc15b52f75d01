import { strict as assert } from 'node:assert';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

/** A branch for old versions, with releases of its own, beside the main line. */
describe('commits outside the history of the head', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(1, 'a')).commit({ author: BOB, date: '2025-06-01' });
    repo.branch('old').branch('codex/fix').checkout('codex/fix');
    repo.write('b', lines(4, 'b')).commit({ author: ADA, date: '2025-07-01' });
  });
  afterEach(() => repo.dispose());

  const mergeInto = (branch: string, subject: string, date: string) => {
    repo.checkout(branch).take('codex/fix', 'b').merge('codex/fix', { author: BOB, message: subject, date });
  };

  it('do not take the name of a branch from the merge that brought a commit to the head', async () => {
    mergeInto('old', "Merge branch 'codex/other'\n", '2025-07-02');
    repo.tag('v0.9');
    mergeInto('main', "Merge branch 'codex/fix'\n", '2025-07-03');
    const { living } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 1, assist: 4 }));
  });

  it('give no name of a branch to commits of the head’s history', async () => {
    mergeInto('old', "Merge branch 'codex/fix'\n", '2025-07-02');
    repo.tag('v0.9');
    mergeInto('main', "Merge branch 'feature'\n", '2025-07-03');
    const { living } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 5 }));
  });

  it('make nobody an AI user, and are in no figure but their release’s', async () => {
    const before = await reportOf(repo, { revision: 'codex/fix' });
    repo.checkout('old').write('c', lines(8, 'c'));
    repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2025-06-15' });
    repo.tag('v0.9');
    const { releases, milestones, ...after } = await reportOf(repo, { revision: 'codex/fix' });
    const { releases: _, milestones: __, ...rest } = before;
    assert.deepEqual(after, rest);
    assert.deepEqual(
      releases.map(({ to, lines, share }) => [to, lines, share.low]),
      [['v0.9', countsWith({ pair: 8, unknown: 1 }), 8 / 9]],
    );
  });
});
