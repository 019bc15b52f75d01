import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, LADDER_VIEW } from '../../../../../src/core/chart';
import { textsOnAi } from '../../../../../src/core/chart/model/texts-on-ai';
import { sampleDeclaring } from '../../../../support/sample-declaring';
import { sampleReport } from '../../../../support/sample-reports';

/** Days of January 2026. */
const day = (n: number) => Date.UTC(2026, 0, n) / 1000;
const at = (n: number) => ({ date: new Date(day(n) * 1000).toISOString(), commit: '' });

function spans(
  rows: readonly (readonly [from: number, to: number | null])[],
  seen: readonly [number, number] = [1, 31],
  view = LADDER_VIEW,
): (readonly number[])[] {
  const declaring = sampleDeclaring();
  const policies = rows.map(([from, to]) => ({
    ...{ ...declaring.policies[0]!, from: { ...at(from), earlier: false } },
    to: to === null ? null : at(to),
  }));
  const loop = { ...sampleReport().loop!, declaring: { ...declaring, policies } };
  return textsOnAi({ loop }, view, { from: day(seen[0]), to: day(seen[1]) }).map(({ from, to }) => [
    (from - day(0)) / 86_400,
    (to - day(0)) / 86_400,
  ]);
}

describe('while texts spoke of AI', () => {
  const rows = [
    [3, 5],
    [9, 20],
    [12, null],
  ] as const;

  it('is where one at least did, cut where what they say changed', () => {
    assert.deepEqual(spans(rows), [
      [3, 5],
      [9, 12],
      [12, 20],
      [20, 31],
    ]);
  });

  it('is within what is seen, and only where the view shows it', () => {
    assert.deepEqual(spans(rows, [4, 10]), [
      [4, 5],
      [9, 10],
    ]);
    assert.deepEqual(spans(rows, [1, 31], DEFAULT_VIEW), []);
    assert.deepEqual(textsOnAi({ loop: null }, LADDER_VIEW, { from: 0, to: 1 }), []);
    assert.deepEqual(textsOnAi(sampleReport(), LADDER_VIEW, null), []);
  });
});
