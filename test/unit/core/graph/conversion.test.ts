import { strict as assert } from 'node:assert';
import { doubtfulDates, findMainline } from '../../../../src/core/graph';
import { DAY, GIT_BEGINS } from '../../../../src/core/time';
import { graphOf } from '../../../support/dag';

const YEAR_1996 = Date.UTC(1996, 4, 3) / 1000;
const YEAR_2024 = Date.UTC(2024, 0, 1) / 1000;

/** A date every so many days. */
const every = (days: number, count: number, from = YEAR_1996) =>
  Array.from({ length: count }, (_, i) => from + i * days * DAY);

/** Which commits of a chain with these dates are not believed. */
function doubtful(dates: readonly (number | null)[]): number[] {
  const graph = graphOf(
    dates.map((_, i) => (i === 0 ? [] : [i - 1])),
    dates,
  );
  return doubtfulDates(graph, findMainline(graph, dates.length - 1));
}

const indices = (dates: readonly unknown[]) => [...dates.keys()];
const LATER = every(7, 5, YEAR_2024);

describe('dates before git began', () => {
  it('are believed where a main line begins with many of them in order', () => {
    assert.deepEqual(doubtful([...every(3, 20), ...LATER]), []);
    assert.deepEqual(doubtful(every(40, 80)), [], 'a project that ended before');
    assert.deepEqual(doubtful([...every(10, 300), ...every(1, 10, GIT_BEGINS), ...LATER]), []);
  });

  it('are not where they are few, of few days or close together', () => {
    for (const dates of [
      [YEAR_1996],
      every(30, 19),
      every(1, 25),
      every(0, 500),
      [...every(0, 99), ...every(60, 2)],
    ])
      assert.deepEqual(doubtful([...dates, ...LATER]), indices(dates), String(dates.length));
  });

  it('are not where they run in no order, or lie among later commits', () => {
    const backwards = every(10, 60).reverse();
    assert.deepEqual(doubtful([...backwards, ...LATER]), indices(backwards));
    const among = [...LATER, ...every(10, 30), ...every(7, 5, YEAR_2024 + 999 * DAY)];
    assert.deepEqual(
      doubtful(among),
      every(10, 30).map((_, i) => i + LATER.length),
    );
  });

  it('are not where single ones lie outside of a conversion, which they leave as it is', () => {
    const run = every(10, 100);
    const zip = Date.UTC(1980, 0, 1) / 1000;
    assert.deepEqual(
      doubtful([zip, ...run, ...LATER, YEAR_1996 + DAY, GIT_BEGINS - 1, ...LATER]),
      [0, 106, 107],
    );
    assert.deepEqual(doubtful([...run.slice(0, 50), zip, ...run.slice(50), ...LATER]), [50]);
    // Clocks of several machines run a little apart.
    assert.deepEqual(doubtful(run.map((date, i) => (i % 20 === 19 ? date - 15 * DAY : date))), []);
    assert.deepEqual(doubtful([...run.slice(0, 50), null, ...run.slice(50)]), []);
  });

  it('are believed on branches of that time, and not on later ones', () => {
    // 0 … 29 is the run, 30 and 31 are two branches from it, 32 merges the first within the year, 34 the second later.
    const dates = [
      ...every(100, 30),
      GIT_BEGINS - 9,
      GIT_BEGINS - 8,
      GIT_BEGINS + DAY,
      YEAR_2024,
      YEAR_2024 + 1,
    ];
    const parents = dates.map((_, i) => (i === 0 ? [] : i === 31 ? [29] : [i - 1]));
    parents[32] = [29, 30];
    parents[34] = [33, 31];
    const graph = graphOf(parents, dates);
    assert.deepEqual(doubtfulDates(graph, findMainline(graph, 34)), [31]);
    assert.deepEqual(
      doubtfulDates(graph, findMainline(graph, 33)),
      [],
      'of what never landed, only the date is known',
    );
  });

  it('are the same whatever comes on top', () => {
    const histories = [
      every(3, 20),
      every(30, 19),
      [...LATER, ...every(10, 30)],
      [...every(5, 40), ...LATER, YEAR_1996],
    ];
    for (const dates of histories) {
      const before = doubtful(dates);
      for (const top of [LATER, every(1, 400, GIT_BEGINS), [YEAR_2024, GIT_BEGINS, null]])
        assert.deepEqual(doubtful([...dates, ...top]), before);
    }
  });
});
