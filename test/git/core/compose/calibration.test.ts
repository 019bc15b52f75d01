import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { note } from '../../../support/noted';
import { BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { session } from '../../../support/session-edits';

const day = (n: number) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);

describe('the estimate along the trend', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('old', lines(1000, 'old')).commit({ author: BOB, date: '2019-01-01' });
    // Of each of 60 commits that declare AI, 40 of 50 lines are recorded as AI's.
    for (let n = 0; n < 60; n++) {
      const commit = repo
        .write(`noted${n}`, lines(50, `noted${n}`))
        .commit({ author: BOB, message: WITH_CLAUDE, date: day(Math.floor(n / 3)) });
      note(repo, commit, {
        [`noted${n}`]: [
          { first: 1, last: 40, writer: 'ai' },
          { first: 41, last: 50, writer: 'human' },
        ],
      });
    }
  });
  afterEach(() => repo.dispose());

  it('is what the records of all say of the lines that lived then', async () => {
    for (let n = 0; n < 20; n++)
      repo
        .write(`plain${n}`, lines(50, `plain${n}`))
        .commit({ author: BOB, message: WITH_CLAUDE, date: day(40 + Math.floor(n / 10) * 7) });
    repo.delete('old').commit({ author: BOB, date: day(60) });
    const { share, series, trend } = await reportOf(repo);
    const told = trend.map(({ date, living }, i) => {
      const estimate = series.estimate![i]!;
      return [date!.slice(0, 10), living.counted, Math.round(10_000 * estimate.value) / 10_000] as const;
    });
    assert.deepEqual(told[0], ['2019-01-01', 1000, 0]);
    const by = (lived: number) => told.find(([, counted]) => counted === lived)?.[2];
    // 2,400 recorded lines of AI; of 500 and 1,000 lines without a record four fifths.
    assert.deepEqual([by(4000), by(4500), by(5000)], [0.6, 0.6222, 0.64]);
    assert.deepEqual(told.at(-1)!.slice(1), [4000, 0.8]);
    const { value, from, to } = share.estimate!;
    assert.deepEqual(series.estimate!.at(-1), { value, from, to });
  });

  it('takes lines of sessions for known, without a rate of theirs, and tells of them apart', async () => {
    for (let n = 0; n < 20; n++)
      repo
        .write(`plain${n}`, lines(50, `plain${n}`))
        .commit({ author: BOB, message: WITH_CLAUDE, date: day(40 + Math.floor(n / 10) * 7) });
    repo.delete('old').commit({ author: BOB, date: day(60) });
    const edits = Array.from({ length: 10 }, (_, n) => ({
      added: lines(50, `plain${n}`).trimEnd().split('\n'),
      path: join(repo.dir, `plain${n}`),
      at: Date.parse(day(39)),
    }));
    const sessions = { tops: [repo.dir], sessions: [session('s', edits)], stores: [] };
    const { share, calibration, sessions: heard, living, series } = await reportOf(repo, { sessions });
    const plain = await reportOf(repo);
    assert.deepEqual([living.basis.record, living.basis.session], [3000, 500]);
    // 2,400 recorded lines of AI, 500 of sessions, and of 500 others four fifths.
    assert.equal(share.estimate!.value, 3300 / 4000);
    assert.equal(series.estimate!.at(-1)!.value, 3300 / 4000);
    assert.match(share.estimate!.basis, /500 lines of local sessions are AI/);
    assert.deepEqual(calibration!.matrix, plain.calibration!.matrix);
    assert.deepEqual(heard!.calibration.lines, { ai: 500, human: 0, unknown: 500 });
  });

  it('is null as a whole where there is none at the head', async () => {
    repo.write('silent', lines(4000, 'silent')).commit({ author: 'Zoe Hill <zoe@hill.dev>', date: day(40) });
    const { share, series } = await reportOf(repo);
    assert.deepEqual([share.estimate, series.estimate], [null, null]);
  });
});
