import { strict as assert } from 'node:assert';
import { runGit, TestRepo } from '../../../support/repo';
import {
  ADA,
  BOB,
  CLAUDE,
  countsIn,
  countsWith,
  lines,
  reportOf,
  WITH_CLAUDE,
} from '../../../support/reporting';

describe('adopters', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const adopters = async () => (await reportOf(repo)).living.adopters;

  it('are people from their first declaration on, by date and not by place', async () => {
    repo.write('base', lines(1, 'base')).commit({ author: BOB, date: '2024-01-01' });
    repo.branch('side').write('late', lines(2, 'late')).commit({ author: ADA, date: '2024-03-01' });
    repo.checkout('side').write('ai', lines(4, 'ai'));
    repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
    repo.write('early', lines(8, 'early')).commit({ author: ADA, date: '2024-01-15' });
    repo.checkout('main').take('side', 'ai', 'early').merge('side', { author: BOB, date: '2024-04-01' });
    assert.equal(await adopters(), 2);
  });

  it('are told apart by address, and by name too where the address is nobody’s', async () => {
    const shared = (name: string) => `${name} <root@localhost>`;
    repo.write('a', lines(1, 'a')).commit({ author: shared('One'), message: WITH_CLAUDE });
    repo.write('b', lines(2, 'b')).commit({ author: shared('Two') });
    repo.write('c', lines(4, 'c')).commit({ author: shared('One') });
    assert.equal(await adopters(), 4);
  });

  it('are not made by the co-author line of somebody else', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: CLAUDE, message: `Work\n\nCo-authored-by: ${ADA}\n` });
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await adopters(), 0);
  });

  /** A commit of Ada's with Claude whose committer date nobody can read. */
  const undated = () => {
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim();
    const who = `${ADA} 99999999999999999999 +0000`;
    const header = `tree ${tree}\nparent ${repo.head}\nauthor ${who}\ncommitter ${who}\n\n`;
    repo.adopt(repo.object('commit', header + WITH_CLAUDE));
  };

  it('stay so when a declaration without a date follows', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    undated();
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await adopters(), 2);
  });

  it('are not made by a declaration without a date alone', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: BOB });
    undated();
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await adopters(), 0);
  });
});

describe('the edge of a shallow clone', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(5, 'a')).commit({ author: BOB });
    repo.write('b', lines(7, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('c', lines(2, 'c')).commit({ author: ADA });
  });
  afterEach(() => repo.dispose());

  const shallow = async (depth: number) => {
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', `--depth=${depth}`, `file://${repo.dir}`, folder]);
    return reportOf(folder);
  };

  it('owns nothing: what stands there is of unknown origin, and of nobody’s', async () => {
    const { living, added, commits, repository, agents } = await shallow(2);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 14, adopters: 2 }));
    assert.deepEqual(added, countsWith({ unknown: 2, adopters: 2 }));
    assert.deepEqual(commits, countsWith({ pair: 1, unknown: 1, adopters: 1 }));
    assert.deepEqual([repository.complete, repository.reasons], [false, ['shallow']]);
    assert.deepEqual(
      agents.map(({ living, added, commits }) => [living, added, commits]),
      [[0, 0, 1]],
    );
  });

  it('leaves a clone of one commit without any figure but the upper bound', async () => {
    const { share, added } = await shallow(1);
    assert.deepEqual(share, { low: 0, likely: 0, high: 1 });
    assert.equal(added.counted, 0);
  });

  it('makes no difference where the whole history is there', async () => {
    const { living, repository } = await shallow(50);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 7, pair: 7, adopters: 2 }));
    assert.ok(repository.complete);
  });

  it('is human where it lies before the AI era', async () => {
    const old = new TestRepo();
    try {
      old.write('a', lines(5, 'a')).commit({ date: '2019-01-01' });
      old.write('b', lines(3, 'b')).commit({ date: '2019-02-01' });
      old.write('c', lines(2, 'c')).commit({ date: '2024-01-01' });
      const folder = `${old.dir}/clone`;
      runGit(old.dir, ['clone', '-q', '--depth=2', `file://${old.dir}`, folder]);
      const { living } = await reportOf(folder);
      assert.deepEqual(countsIn(living), countsWith({ human: 8, unknown: 2 }));
    } finally {
      old.dispose();
    }
  });
});
