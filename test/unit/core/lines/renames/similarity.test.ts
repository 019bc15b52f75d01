import { strict as assert } from 'node:assert';
import { MAX_SCORE, Scores, signatureOf, similarity } from '../../../../../src/core/lines/renames/similarity';
import { pairOf } from '../../../../support/random-content';
import { RandomSource } from '../../../../support/random-source';

describe('similarity of two files', () => {
  it('is the same for many sources at once', () => {
    const random = new RandomSource(9);
    const contents = Array.from({ length: 60 }, () => pairOf(random)).flat();
    const all = contents.map(content => signatureOf(content, true));
    const sources = all.map((signature, i) => (i % 7 === 0 ? undefined : signature));
    const many = new Scores(sources);
    for (const target of all)
      assert.deepEqual(
        [...many.against(target, MAX_SCORE / 2)],
        sources.map(source => (source ? similarity(source, target, MAX_SCORE / 2) : 0)),
      );
  });

  it('ignores how lines end in text, but not in binary files', () => {
    const score = (a: string, b: string) =>
      similarity(signatureOf(Buffer.from(a), false), signatureOf(Buffer.from(b), false), 0);
    assert.equal(score('one\r\ntwo\r\n', 'one\ntwo\n'), Math.floor((8 * MAX_SCORE) / 10));
    assert.ok(score('\0one\r\ntwo\r\n', '\0one\ntwo\n') < MAX_SCORE / 4);
  });

  it('counts what follows the last newline only for newer gits', () => {
    const tail = Buffer.from('no newline here');
    assert.equal(similarity(signatureOf(tail, false), signatureOf(tail, false), 0), 0);
    assert.equal(similarity(signatureOf(tail, true), signatureOf(tail, true), 0), MAX_SCORE);
  });
});
