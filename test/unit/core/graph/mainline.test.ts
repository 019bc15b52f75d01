import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findMainline, steadyDates } from '../../../../src/core/graph';
import { dag, graphOf, reachable } from '../../../support/dag';

describe('the main line', () => {
  it('follows first parents, and every commit lands where it is first contained', () => {
    const property = fc.property(dag, parents => {
      const head = parents.length - 1;
      const { commits, landing } = findMainline(graphOf(parents), head);
      assert.equal(commits.at(-1), head);
      assert.equal(parents[commits[0]!]!.length, 0);
      for (let i = 1; i < commits.length; i++) assert.equal(parents[commits[i]!]![0], commits[i - 1]);
      const contained = commits.map(commit => reachable(parents, [commit]));
      for (let commit = 0; commit < parents.length; commit++)
        assert.equal(
          landing[commit],
          contained.findIndex(set => set.has(commit)),
        );
    });
    fc.assert(property, { seed: 9, numRuns: 1000 });
  });

  it('names the commits whose dates were moved', () => {
    const parents = [[], [0], [1], [2], [1], [3, 4]];
    const { dates, moved } = findMainline(graphOf(parents, [10, 20, 5, 30, 7, null]), 5);
    assert.deepEqual([...dates], [10, 20, 20, 30, 30]);
    assert.deepEqual([...moved], [2, 5]);
  });
});

describe('steady dates', () => {
  const date = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.constant(Number.NaN));

  it('never fall, and move as few dates as can be', () => {
    const property = fc.property(fc.array(date, { maxLength: 12 }), dates => {
      const { dates: steady, moved } = steadyDates(dates);
      assert.equal(steady.length, dates.length);
      for (let i = 1; i < steady.length; i++) assert.ok(steady[i]! >= steady[i - 1]!);
      dates.forEach((given, i) => {
        if (!moved.includes(i)) assert.equal(steady[i], given);
      });
      assert.equal(dates.length - moved.length, longestRising(dates));
    });
    fc.assert(property, { seed: 10, numRuns: 500 });
  });

  it('let one clock that runs ahead move only itself', () => {
    assert.deepEqual(steadyDates([1, 2, 900, 3, 4]), { dates: [1, 2, 2, 3, 4], moved: [2] });
    assert.deepEqual(steadyDates([900, 1, 2]), { dates: [1, 1, 2], moved: [0] });
    assert.deepEqual(steadyDates([5, 5, 5]), { dates: [5, 5, 5], moved: [] });
    assert.deepEqual(steadyDates([]), { dates: [], moved: [] });
    assert.deepEqual(steadyDates([Number.NaN]).dates, [0]);
  });
});

/** Length of the longest run that never falls, by trying every subset. */
function longestRising(dates: readonly number[]): number {
  let longest = 0;
  for (let set = 0; set < 2 ** dates.length; set++) {
    const chosen = dates.filter((_, i) => (set >> i) & 1);
    const rises = chosen.every((date, i) => date >= (chosen[i - 1] ?? Number.NEGATIVE_INFINITY));
    if (rises) longest = Math.max(longest, chosen.length);
  }
  return longest;
}
