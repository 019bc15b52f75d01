import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findMainline } from '../../../../src/core/graph';
import { chooseSamples, isoWeek } from '../../../../src/core/trend';
import { graphOf } from './graphs';

const DAY = 86_400;
const at = (date: string) => Date.parse(date) / 1000;

/** Year and week as ISO 8601 defines them: the week belongs to the year of its Thursday. */
function naiveWeek(seconds: number): string {
  const date = new Date(seconds * 1000);
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  day.setUTCDate(day.getUTCDate() + 3 - ((day.getUTCDay() + 6) % 7));
  const newYear = Date.UTC(day.getUTCFullYear(), 0, 1);
  return `${day.getUTCFullYear()}-W${Math.floor((day.getTime() - newYear) / (7 * DAY * 1000)) + 1}`;
}

function samplesOf(dates: readonly number[], always: readonly number[] = []) {
  const graph = graphOf(
    dates.map((_, i) => (i === 0 ? [] : [i - 1])),
    dates,
  );
  return chooseSamples(findMainline(graph, dates.length - 1), new Set(always));
}

describe('isoWeek', () => {
  it('changes where the naive week does', () => {
    const second = fc.integer({ min: 0, max: at('2100-01-01') });
    const near = fc.integer({ min: -8 * DAY, max: 8 * DAY });
    fc.assert(
      fc.property(second, near, (a, distance) => {
        const b = Math.max(0, a + distance);
        assert.equal(isoWeek(a) === isoWeek(b), naiveWeek(a) === naiveWeek(b));
        assert.ok(a <= b === isoWeek(a) <= isoWeek(b) || isoWeek(a) === isoWeek(b));
      }),
    );
  });

  it('agrees on every day around every turn of the year', () => {
    for (let year = 1971; year < 2099; year++) {
      const start = Date.UTC(year, 11, 22) / 1000;
      for (let day = 0; day < 20; day++) {
        const [last, first] = [start + day * DAY - 1, start + day * DAY];
        assert.equal(
          isoWeek(last) === isoWeek(first),
          naiveWeek(last) === naiveWeek(first),
          `${year} ${day}`,
        );
      }
    }
  });

  it('begins on Monday at midnight UTC', () => {
    assert.notEqual(isoWeek(at('2023-12-31T23:59:59Z')), isoWeek(at('2024-01-01T00:00:00Z')));
    assert.equal(isoWeek(at('2024-12-31T23:59:59Z')), isoWeek(at('2025-01-01T00:00:00Z')));
    assert.equal(isoWeek(at('2026-12-28T00:00:00Z')), isoWeek(at('2027-01-03T23:59:59Z')));
  });
});

describe('chooseSamples', () => {
  it('takes the last commit of each week, releases and the head, as a naive grouping does', () => {
    const gap = fc.integer({ min: 0, max: 12 * DAY });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.array(gap, { maxLength: 40 }),
        fc.array(fc.nat(40)),
        (start, gaps, releases) => {
          const dates = [start];
          for (const length of gaps) dates.push(dates.at(-1)! + length);
          const lastOf = new Map(dates.map((date, commit) => [naiveWeek(date), commit]));
          const always = releases.filter(release => release < dates.length);
          const expected = [...new Set([...lastOf.values(), ...always])].sort((a, b) => a - b);
          const samples = samplesOf(dates, always);
          assert.deepEqual(
            samples.map(sample => sample.commit),
            expected,
          );
          for (const { commit, position, date } of samples)
            assert.deepEqual([position, date], [commit, dates[commit]]);
        },
      ),
    );
  });

  it('takes a single commit, and one without a date', () => {
    assert.deepEqual(samplesOf([at('2024-05-01')]).length, 1);
    assert.deepEqual(
      samplesOf([Number.NaN]).map(sample => sample.date),
      [0],
    );
  });

  it('puts a week that runs backwards where the trusted commits put it', () => {
    const week = (n: number) => at('2024-01-01T12:00:00Z') + n * 7 * DAY;
    const samples = samplesOf([week(0), week(1), week(0), week(2)]);
    const dates = samples.map(sample => sample.date);
    assert.deepEqual(
      dates,
      [...dates].sort((a, b) => a - b),
    );
    assert.equal(samples.at(-1)!.commit, 3);
  });
});
