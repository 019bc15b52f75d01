import { strict as assert } from 'node:assert';
import { compareGroups } from '../../../../src/core/durability';
import { changes } from './changes';

const losing = (lines: number) => ({ losses: [{ days: 10, lines }] });

describe('compareGroups', () => {
  it('is the ratio of losses in the same directory and quarter', () => {
    // Two directories, each with 20 changes of both: in the one 4 and 8 of 10 lines go, in the other 1 and 2.
    const all = [0, 1].flatMap(folder => {
      const [ai, others] = folder === 0 ? [4, 8] : [1, 2];
      return [
        ...changes(20, { folder, class: 'pair', ...losing(ai!) }),
        ...changes(20, { folder, ...losing(others!) }),
      ];
    });
    const { ratio, verdict, lack, strata, changes: counts } = compareGroups(all);
    assert.ok(Math.abs(ratio!.value - 0.5) < 1e-12);
    assert.deepEqual([verdict, lack, strata, counts], ['longer', null, 2, { ai: 40, others: 40 }]);
    // The same draws give the same bytes.
    assert.deepEqual(compareGroups(all).ratio, ratio);
  });

  it('is not misled by where AI works', () => {
    // Everywhere both lose alike, but AI lands where more is lost: taken together it would lose more.
    const all = [
      ...changes(90, { folder: 0, class: 'agent', ...losing(8) }),
      ...changes(30, { folder: 0, ...losing(8) }),
      ...changes(30, { folder: 1, class: 'agent', ...losing(1) }),
      ...changes(90, { folder: 1, ...losing(1) }),
    ];
    const { ratio, verdict } = compareGroups(all);
    assert.ok(Math.abs(ratio!.value - 1) < 1e-12);
    assert.equal(verdict, 'no-difference');
  });

  it('says why nothing is concluded', () => {
    const others = changes(40, losing(2));
    const lackOf = (ai: ReturnType<typeof changes>) => compareGroups([...ai, ...others]).lack;
    assert.equal(lackOf([]), 'nothing-to-match');
    assert.equal(lackOf(changes(40, { class: 'agent', folder: 1 })), 'nothing-to-match');
    assert.equal(lackOf(changes(29, { class: 'agent' })), 'few-changes');
    const large = [...changes(45, { class: 'agent' }), ...changes(5, { class: 'agent', lines: 23 })];
    assert.equal(lackOf(large), 'concentrated');
    const even = [...changes(46, { class: 'agent' }), ...changes(5, { class: 'agent', lines: 23 })];
    assert.equal(lackOf(even), null);
  });

  it('leaves bulk changes and bots apart, and ages that were not seen to their end', () => {
    const base = [...changes(30, { class: 'assist', ...losing(5) }), ...changes(30, losing(5))];
    const more = [
      ...base,
      ...changes(3, { lines: 1001, ...losing(1001) }),
      ...changes(50, { class: 'automation', ...losing(10) }),
    ];
    assert.deepEqual(compareGroups(more), compareGroups(base));
    const young = [...base, ...changes(30, { class: 'agent', observed: 13, ...losing(10) })];
    assert.equal(compareGroups(young).ratio!.value, 1);
  });
});
