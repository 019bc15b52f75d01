import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Lines } from '../../../../src/core/session-files/lines';

function cut(pieces: readonly Buffer[], longest?: number): { lines: string[]; tooLong: number } {
  const lines: string[] = [];
  let tooLong = 0;
  const cutter = new Lines(
    line => lines.push(line.toString('latin1')),
    () => tooLong++,
    { ...(longest === undefined ? {} : { longest }) },
  );
  // What was handed over is written over, as by a reader of files.
  for (const piece of pieces) {
    const own = Buffer.from(piece);
    cutter.push(own);
    own.fill(0);
  }
  cutter.end();
  return { lines, tooLong };
}

describe('lines that come in pieces', () => {
  it('are those of the whole, wherever it is cut', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '\n', '\n', '\r'), { maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(40)), (text, places) => {
        const whole = text.join('');
        const ends = [0, ...places.filter(at => at < whole.length), whole.length].toSorted((a, b) => a - b);
        const pieces = ends.slice(1).map((end, i) => Buffer.from(whole.slice(ends[i], end)));
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(cut(pieces), { lines: expected, tooLong: 0 });
      }),
    );
  });

  it('are passed over where they are too long, in one piece or in many', () => {
    const text = 'short\nmuch too long\nlast';
    for (const size of [1, 2, 3, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        Buffer.from(text.slice(i * size, (i + 1) * size)),
      );
      assert.deepEqual(cut(pieces, 6), { lines: ['short', 'last'], tooLong: 1 });
    }
  });
});
