import { strict as assert } from 'node:assert';
import { assertGrowth, Effort } from '../../support/effort';

/** Something that takes about so many million steps. */
const work = (millions: number) => () => {
  let sum = 0;
  for (let i = 0; i < millions * 1_000_000; i++) sum = (sum + (i ^ (sum << 1))) | 0;
  assert.ok(Number.isInteger(sum));
};

describe('a limit for the work that something takes', () => {
  it('lets pass what takes a fraction of it', () => new Effort().within(100, 'little', work(5)));

  it('is reached by what takes many times as much', () =>
    assert.throws(
      () => new Effort().within(1, 'much', work(30)),
      /^AssertionError.*: much: the work of \d+ million/,
    ));

  it('may be as much as another work takes', () => {
    assertGrowth(8, 'the same', work(5), work(5));
    assert.throws(() => assertGrowth(3, 'more', work(1), work(40)), /more: [\d.]+ times the work/);
  });
});
