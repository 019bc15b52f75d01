import { strict as assert } from 'node:assert';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

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
