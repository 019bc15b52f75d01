import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  estimateShare,
  estimateTimes,
  linesOf,
  NO_LINES,
  type RecordedLines,
  together,
} from '../../../../src/core/calibration';
import { commitsOf, sufficient, times, without } from './rows';

const pairs = commitsOf('pair', times(60, [60, 10, 30] as const));
const silent = commitsOf('silent', times(50, [20, 80, 0] as const), 100);
const rows = [...pairs, ...silent];

describe("AI's share estimated at other times", () => {
  it('is what records of now say of the lines of then', () => {
    const known = { ai: 100, human: 900, unknown: 0 };
    const [before, later] = estimateTimes(rows, [
      { known, unrecorded: [without('silent', 1000, 10)] },
      { known, unrecorded: [without('silent', 1000, 10), without('pair', 2000, 20)] },
    ]);
    // 100 and 20 % of 1,000, of 2,000; then 60 % of 2,000 more, of 4,000.
    assert.equal(before!.value, 0.15);
    assert.equal(later!.value, 0.375);
  });

  it('is the same as at the head where the lines are those of the head', () =>
    fc.assert(
      fc.property(sufficient, ({ rows, unrecorded }) => {
        const known = rows.reduce<RecordedLines>(together, NO_LINES);
        const { share } = estimateShare(rows, unrecorded, { untold: 0.05 });
        const [then] = estimateTimes(rows, [{ known, unrecorded }], { untold: 0.05 });
        if (share === null) return assert.equal(then, null);
        const { value, from, to } = share.estimate;
        assert.deepEqual(then, { value, from, to });
      }),
    ));

  it('lies between no line and all that nobody knows, whatever the lines', () =>
    fc.assert(
      fc.property(
        sufficient,
        fc.array(fc.nat(5000), { minLength: 3, maxLength: 3 }),
        ({ rows, unrecorded }, [ai, human, unknown]) => {
          const known = { ai: ai!, human: human!, unknown: unknown! };
          const open = unrecorded.reduce((sum, { lines }) => sum + lines, 0);
          const all = linesOf(known) + open;
          for (const share of estimateTimes(rows, [{ known, unrecorded }], { untold: 1 })) {
            if (share === null) continue;
            assert.ok(share.from <= share.value && share.value <= share.to);
            assert.ok(share.from >= known.ai / all - 1e-12);
            assert.ok(share.to <= (known.ai + known.unknown + open) / all + 1e-12);
          }
        },
      ),
    ));

  it('is not told of lines that records tell nothing of, nor of none', () => {
    const known = { ai: 100, human: 0, unknown: 0 };
    const assisted = { known, unrecorded: [without('assist', 10, 1)] };
    const nothing = { known: NO_LINES, unrecorded: [] };
    const plain = { known, unrecorded: [without('pair', 10, 1)] };
    const [first, second, third] = estimateTimes(rows, [assisted, nothing, plain], { untold: 0.05 });
    assert.deepEqual([first, second], [null, null]);
    assert.equal(third!.value, (100 + 6) / 110);
    assert.deepEqual(estimateTimes(pairs.slice(0, 9), [plain]), [null]);
  });
});
