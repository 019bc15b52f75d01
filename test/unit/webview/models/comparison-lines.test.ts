import { strict as assert } from 'node:assert';
import { type ComparedReport, comparedReportSchema } from '../../../../src/protocol/comparison';
import { linesOf } from '../../../../src/webview/models/comparison-lines';
import { counts, SAMPLE } from '../../../support/page-sample';

const DAY = 86_400;
const START = Date.UTC(2025, 0, 1) / 1000;
const iso = (day: number) => new Date((START + day * DAY) * 1000).toISOString().replace('.000Z', 'Z');

/** Of a hundred lines, so many are declared on these days; the first sign is of a day, or of none. */
function reportOf(declared: readonly [day: number, lines: number][], sign: number | null): ComparedReport {
  const trend = declared.map(([day, agent]) => ({
    date: iso(day),
    living: counts({ agent, unknown: 100 - agent }),
    added: counts({}),
  }));
  const milestones = sign === null ? [] : [{ id: 'first-ai', date: iso(sign) }];
  return { ...comparedReportSchema.parse(SAMPLE), trend, milestones };
}

const old = reportOf(
  [
    [0, 0],
    [100, 0],
    [200, 20],
    [300, 40],
  ],
  150,
);
const young = reportOf(
  [
    [250, 10],
    [300, 50],
  ],
  250,
);
const none = reportOf(
  [
    [0, 0],
    [300, 0],
  ],
  null,
);
const days = (points: readonly { at: number; share: number }[], from: number) =>
  points.map(({ at, share }) => [(at - from) / DAY, share]);

describe('two shares over time', () => {
  it('begin by date with the first sign of either', () => {
    const found = linesOf([old, young], 'date')!;
    assert.deepEqual([found.from, found.to], [START + 150 * DAY, START + 300 * DAY]);
    assert.deepEqual(days(found.lines[0], START), [
      [150, 0],
      [200, 0.2],
      [300, 0.4],
    ]);
    assert.deepEqual(days(found.lines[1], START), [
      [250, 0.1],
      [300, 0.5],
    ]);
  });

  it('begin by age with the first sign of each', () => {
    const found = linesOf([old, young], 'age')!;
    assert.deepEqual([found.from, found.to], [0, 150 * DAY]);
    assert.deepEqual(days(found.lines[0], 0), [
      [0, 0],
      [50, 0.2],
      [150, 0.4],
    ]);
    assert.deepEqual(days(found.lines[1], 0), [
      [0, 0.1],
      [50, 0.5],
    ]);
  });

  it('leave out by age what has no sign, and are none where nothing is declared', () => {
    assert.deepEqual(linesOf([none, young], 'age')!.lines[0], []);
    assert.equal(linesOf([none, young], 'date')!.lines[0].length, 2);
    for (const axis of ['date', 'age'] as const) assert.equal(linesOf([none, none], axis), null);
  });
});
