import { strict as assert } from 'node:assert';
import { BOB, CLAUDE, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const CODEX = 'OpenAI Codex <noreply@openai.com>';
const AGENT = { author: CLAUDE, committer: CLAUDE };

describe('the autonomy ratio', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('is of changes that an agent landed and no one else touched within 30 days', async () => {
    repo
      .write('a.ts', lines(9, 'a'))
      .write('b.ts', lines(9, 'b'))
      .commit({ ...AGENT, date: day(0) });
    repo.write('test/c.test.ts', lines(9, 'c')).commit({ ...AGENT, date: day(1) });
    repo.write('d.ts', lines(9, 'd')).commit({ ...AGENT, date: day(2) });
    repo
      .write('e.ts', lines(9, 'e'))
      .commit({ author: CLAUDE, committer: 'GitHub <noreply@github.com>', message: 'E (#1)', date: day(3) });
    // By the agent itself, by a person in time, by a person too late.
    repo.write('a.ts', lines(8, 'a')).commit({ ...AGENT, date: day(4) });
    repo.write('test/c.test.ts', lines(8, 'c')).commit({ author: BOB, date: day(31) });
    repo.write('d.ts', lines(8, 'd')).commit({ author: BOB, date: day(33) });
    repo.write('f.ts', lines(8, 'f')).commit({ ...AGENT, date: day(61) });
    const { loop } = await reportOf(repo);
    const { roles, quarters, ...all } = loop!.autonomyRatio!;
    // The 1st, the 3rd, the 5th; perhaps the 4th; not the 2nd, nor the person's 6th. The 7th and 8th are too young.
    assert.deepEqual(all, { low: 3, high: 4, of: 6, open: 2, own: null });
    assert.deepEqual(roles, [
      { role: 'product', low: 2, high: 3, of: 3, open: 1 },
      { role: 'test', low: 0, high: 0, of: 1, open: 0 },
    ]);
    const { own: _, ...sums } = all;
    assert.deepEqual(quarters, [{ quarter: '2026-Q1', ...sums }]);
  });

  it('is told of the own product apart', async () => {
    repo.write('.writes-itself.json', '{ "ships": ["Claude Code"] }').commit({ author: BOB, date: day(0) });
    repo.write('a.ts', lines(9, 'a')).commit({ ...AGENT, date: day(1) });
    repo.write('b.ts', lines(9, 'b')).commit({ author: CODEX, committer: CODEX, date: day(2) });
    repo.write('c.ts', lines(9, 'c')).commit({ ...AGENT, date: day(100) });
    repo.write('d.ts', lines(9, 'd')).commit({ author: BOB, date: day(129) });
    const { low, high, own } = (await reportOf(repo)).loop!.autonomyRatio!;
    assert.deepEqual([low, high], [2, 2]);
    assert.deepEqual(own, {
      ...{ low: 1, high: 1, of: 3, open: 2 },
      roles: [
        { role: 'product', low: 1, high: 1, of: 2, open: 2 },
        { role: 'config', low: 0, high: 0, of: 1, open: 0 },
      ],
      quarters: [
        { quarter: '2026-Q1', low: 1, high: 1, of: 3, open: 0 },
        { quarter: '2026-Q2', low: 0, high: 0, of: 0, open: 2 },
      ],
    });
  });

  it('is wide where it is not knowable who touched a change', async () => {
    repo.write('a', lines(9, 'a')).commit({ ...AGENT, date: day(0) });
    repo
      .write('a', lines(8, 'a'))
      .commit({ author: CLAUDE, committer: 'GitHub <noreply@github.com>', message: 'A (#1)', date: day(3) });
    repo.write('b', lines(8, 'b')).commit({ ...AGENT, date: day(40) });
    const { low, high, of, open } = (await reportOf(repo)).loop!.autonomyRatio!;
    assert.deepEqual([low, high, of, open], [0, 2, 2, 1]);
  });
});
