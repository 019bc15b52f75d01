import { strict as assert } from 'node:assert';
import { ADA, BOB, CLAUDE, DEPENDABOT, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('how much an agent lands in one go', () => {
  let repo: TestRepo;
  let files = 0;
  beforeEach(() => {
    repo = new TestRepo({ start: Date.UTC(2025, 0, 6) / 1000 });
    files = 0;
  });
  afterEach(() => repo.dispose());

  function add(author: string, ...counts: readonly number[]): void {
    for (const count of counts) repo.write(`f${files}`, lines(count, `${files++}`));
    repo.commit({ author, committer: BOB });
  }

  it('is told by quarter: lines, files, and commits in a row', async () => {
    add(BOB, 1);
    add(CLAUDE, 1);
    add(CLAUDE, 2, 2);
    add(DEPENDABOT, 1);
    add(CLAUDE, 10, 10, 10);
    add(BOB, 1);
    add(CLAUDE, 7);
    repo.delete('f0').commit({ author: CLAUDE });
    const { reach } = (await reportOf(repo)).loop!;
    assert.deepEqual(reach!.quarters, [
      {
        quarter: '2025-Q1',
        commits: 4,
        // 1, 4, 7 and 30 lines, in 1, 2, 1 and 3 files.
        lines: { median: 4, p90: 30 },
        files: { median: 1, p90: 3 },
        runs: 2,
        run: { median: 2, p90: 3 },
      },
    ]);
    assert.equal(reach!.lines.withheld, 'few');
  });

  it('is rounded down by an eighth at most', async () => {
    const counts = [15, 16, 17, 31, 33, 1000, 5000];
    for (const count of counts) {
      const one = new TestRepo();
      one.write('a', lines(count, 'a')).commit({ author: CLAUDE });
      const { median } = (await reportOf(one)).loop!.reach!.quarters[0]!.lines!;
      assert.ok(median <= count && count < median * 1.125 + 1e-9, `${median} for ${count}`);
      assert.ok(count > 16 || median === count);
      one.dispose();
    }
  });

  it('counts commits in a row as they landed, whatever merges brought them', async () => {
    add(BOB, 1);
    repo.branch('side').checkout('side');
    add(CLAUDE, 3);
    add(CLAUDE, 3);
    repo.checkout('main');
    add(CLAUDE, 3);
    repo.take('side', 'f1', 'f2').merge('side', { author: ADA });
    add(CLAUDE, 3);
    const { reach } = (await reportOf(repo)).loop!;
    assert.deepEqual(reach!.quarters[0]!.run, { median: 4, p90: 4 });
  });

  it('is nothing where no agent is the author of any commit', async () => {
    add(BOB, 1);
    assert.equal((await reportOf(repo)).loop!.reach, null);
  });
});
