import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type CalibratedShare,
  type EstimateOptions,
  estimateShare,
  type Lack,
  type RecordedCommit,
  type UnrecordedLines,
} from '../../../../src/core/calibration';
import { Effort } from '../../../support/effort';
import { commitsOf, sufficient, times, without } from './rows';

type Input = readonly [
  rows: readonly RecordedCommit[],
  unrecorded: readonly UnrecordedLines[],
  options?: EstimateOptions,
];

function shareOf(...input: Input): CalibratedShare {
  const answer = estimateShare(...input);
  assert.ok(answer.share, JSON.stringify(answer));
  return answer.share;
}

function lackOf(...input: Input): Lack {
  const answer = estimateShare(...input);
  assert.ok(answer.share === null);
  return answer.lack;
}

/** 60 % recorded AI, 10 % human, 30 % left open: 6,000 lines of 60 commits. */
const pairs = commitsOf('pair', times(60, [60, 10, 30] as const));
/** 20 % recorded AI: 5,000 lines of 50 commits. */
const silent = commitsOf('silent', times(50, [20, 80, 0] as const), 100);

describe("AI's share estimated from records", () => {
  it('takes unrecorded lines for such as the recorded ones of commits that declare alike', () => {
    const share = shareOf([...pairs, ...silent], [without('pair', 4000, 40), without('silent', 5000, 20)]);
    // Known: 3,600 + 1,000 of 11,000. Guessed: 60 % of 4,000 and 20 % of 5,000. Of 20,000 altogether.
    assert.equal(share.estimate.value, 0.4);
    // What records leave open, 1,800 lines and about 30 % of 4,000, is AI in the upper end: 0.15 of all lines.
    const open = share.estimate.to - share.asRecorded.to;
    assert.ok(Math.abs(open - 0.15) < 0.01, String(open));
    assert.equal(share.estimate.from, share.asRecorded.from);
    assert.deepEqual(share.strata, [
      { declared: 'pair', quarter: null, commits: 60, lines: 6000, rate: 0.6, unrecorded: 4000 },
      { declared: 'silent', quarter: null, commits: 50, lines: 5000, rate: 0.2, unrecorded: 5000 },
    ]);
    assert.match(share.estimate.basis, /^records of 11000 lines of 110 commits; /);
  });

  it('tells the quarters apart in which the records suffice', () => {
    const later = commitsOf('pair', times(20, [100, 0, 0] as const), 500).map(row => ({
      ...row,
      quarter: '2026-Q2',
    }));
    const last = commitsOf('pair', times(10, [0, 100, 0] as const), 600).map(row => ({
      ...row,
      quarter: '2026-Q3',
    }));
    const unrecorded = ['2026-Q1', '2026-Q2', '2026-Q3'].map(quarter => without('pair', 900, 9, quarter));
    // In the last one are 1,000 lines, which do not: for it stands what all quarters are together, 5,600 of 9,000 lines.
    assert.deepEqual(
      shareOf([...pairs, ...later, ...last], unrecorded).strata.map(({ quarter, rate }) => [quarter, rate]),
      [
        ['2026-Q1', 0.6],
        ['2026-Q2', 1],
        [null, 5600 / 9000],
      ],
    );
  });

  it('weighs commits by their lines', () => {
    const rows = commitsOf('pair', [...times(50, [10, 0, 0] as const), ...times(5, [0, 300, 0] as const)]);
    assert.equal(shareOf(rows, [without('pair', 2000, 10)]).strata[0]!.rate, 0.25);
  });

  it('adds to what is known what it is told, where rows are of other lines', () => {
    const known = { ai: 500, human: 5500, unknown: 0 };
    const share = shareOf(pairs, [without('pair', 4000, 40)], { known });
    // 500 and 60 % of 4,000, of 10,000.
    assert.equal(share.estimate.value, 0.29);
  });

  it('is exact where every line has a record that says who wrote it', () => {
    assert.deepEqual(shareOf(silent, []).asRecorded, { value: 0.2, from: 0.2, to: 0.2 });
  });

  it('is not sure of others because all recorded commits are alike', () => {
    const rows = commitsOf('pair', times(100, [100, 0, 0] as const));
    const { value, from, to } = shareOf(rows, [without('pair', 10_000, 1_000_000)]).asRecorded;
    // What none of n shows may be so in 3 of n others.
    assert.deepEqual([value, to], [1, 1]);
    assert.ok(Math.abs(from - (1 + 96 / 99) / 2) < 1e-9, String(from));
  });

  it('is less sure of a few commits without a record than of many', () => {
    const rows = commitsOf('pair', [...times(50, [100, 0, 0] as const), ...times(50, [0, 100, 0] as const)]);
    const width = (commits: number) => {
      const { from, to } = shareOf(rows, [without('pair', 10_000, commits)]).asRecorded;
      return to - from;
    };
    // One commit is all AI or not at all: half of the lines.
    assert.equal(width(1), 0.5);
    // Two halves of the normal curve: 2 × 1.81 × √(¼ / 99) of half of the lines, and for 99 of 99 √2 times that.
    assert.ok(Math.abs(width(1_000_000) - 0.091) < 0.008, String(width(1_000_000)));
    assert.ok(Math.abs(width(99) - 0.129) < 0.01, String(width(99)));
  });
});

describe('too few records', () => {
  it('are fewer than 50 commits with lines', () => {
    const rows = [...pairs.slice(0, 49), ...commitsOf('pair', times(9, [0, 0, 0] as const), 500)];
    assert.deepEqual(lackOf(rows, []), { code: 'few-commits', commits: 49, needed: 50 });
  });

  it('are fewer than 2,000 lines, or than 10 commits, of a stratum of which lines are to be guessed', () => {
    const few = commitsOf('assist', times(19, [100, 0, 0] as const), 500);
    const large = commitsOf('assist', times(9, [1000, 0, 0] as const), 500);
    const unrecorded = [without('pair', 9000, 9), without('assist', 1000, 9)];
    const about = { declared: 'assist' } as const;
    assert.deepEqual(lackOf([...pairs, ...few], unrecorded), {
      ...{ code: 'few-lines-in-stratum', ...about, has: 1900, needed: 2000 },
    });
    assert.deepEqual(lackOf([...pairs, ...large], unrecorded), {
      ...{ code: 'few-commits-in-stratum', ...about, has: 9, needed: 10 },
    });
    assert.ok(shareOf([...pairs, ...few], [without('pair', 9000, 9)]));
  });

  it('are those of another time', () => {
    const unrecorded = [without('pair', 3000, 9, '2026-Q1'), without('pair', 1000, 9, '2021-Q1')];
    assert.deepEqual(lackOf(pairs, unrecorded), { code: 'other-times', lines: 1000, of: 4000 });
    const stray = { ...pairs[0]!, commit: 900, quarter: '2021-Q1' };
    assert.deepEqual(lackOf([...pairs, stray], unrecorded), { code: 'other-times', lines: 1000, of: 4000 });
  });

  it('may be of a small part of all lines, which then are none to all AI', () => {
    // Known: 1,000 of 5,000. Of the 1,250 others, a fifth of all, the value takes a fifth for AI as everywhere.
    const unrecorded = [without('assist', 1000, 9), without('silent', 250, 9, '2021-Q1')];
    const { asRecorded } = shareOf(silent, unrecorded, { untold: 0.2 });
    assert.deepEqual(asRecorded, { value: 0.2, from: 0.16, to: 0.36 });
    assert.equal(lackOf(silent, unrecorded, { untold: 0.19 }).code, 'few-lines-in-stratum');
  });
});

describe('any estimate', () => {
  it('lies in its interval, and that among all shares; records leave open what widens it', () => {
    fc.assert(
      fc.property(sufficient, ({ rows, unrecorded }) => {
        const { estimate, asRecorded } = shareOf(rows, unrecorded);
        for (const { value, from, to } of [estimate, asRecorded])
          assert.ok(
            0 <= from && from <= value && value <= to && to <= 1,
            JSON.stringify({ value, from, to }),
          );
        assert.ok(estimate.from <= asRecorded.from && asRecorded.to <= estimate.to);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in any order of rows, and each time', () => {
    fc.assert(
      fc.property(sufficient, ({ rows, unrecorded }) => {
        const share = shareOf(rows, unrecorded);
        assert.deepEqual(shareOf(rows.toReversed(), unrecorded.toReversed()), share);
        assert.equal(JSON.stringify(shareOf(rows, unrecorded)), JSON.stringify(share));
      }),
      { numRuns: 20 },
    );
  });

  it('is surer with twice the records', () => {
    fc.assert(
      fc.property(sufficient, ({ rows, unrecorded }) => {
        const twice = [...rows, ...rows.map(row => ({ ...row, commit: row.commit + 10_000 }))];
        const [once, doubled] = [rows, twice].map(of => shareOf(of, unrecorded).asRecorded);
        // Quantiles of 2,000 draws differ by chance.
        assert.ok(doubled!.to - doubled!.from <= 1.05 * (once!.to - once!.from) + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  it('takes no more than so much work, however many commits there are', () => {
    const rows = ['pair', 'silent'].flatMap((declared, i) =>
      commitsOf(
        declared as 'pair' | 'silent',
        Array.from({ length: 5000 }, (_, j) => [j % 7, j % 3, 1] as const),
        i * 5000,
      ),
    );
    const unrecorded = [without('pair', 9e5, 9000), without('silent', 9e5, 9000)];
    new Effort().within(2000, 'ten thousand commits', () => shareOf(rows, unrecorded));
  });
});
