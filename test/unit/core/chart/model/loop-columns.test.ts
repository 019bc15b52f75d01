import { strict as assert } from 'node:assert';
import {
  DEFAULT_VIEW,
  ENGLISH,
  LADDER_VIEW,
  layerName,
  MEASURES,
  OVERWRITE_VIEW,
  OWN_VIEW,
  shownBounds,
  tableOf,
  trendModel,
} from '../../../../../src/core/chart';
import { DAY, milestone, reportOf, START } from '../../../../support/chart-reports';
import { noLoop } from '../../../../support/loop-sample';

const samples = [0, 30, 200].map((days, i) => ({
  date: START + days * DAY,
  living: { agent: 8 * i, pair: 3 * i, assist: i, human: 100 },
  added: { agent: 8, pair: 3, assist: 1, human: 5 },
  commits: { agent: 1, human: 2 },
}));
const report = reportOf(samples, {
  milestones: [
    milestone('new-low-25', START + 30 * DAY, { kind: 'threshold', bound: 'low', held: true }),
    milestone('first-ai', START, { kind: 'first' }),
  ],
});

describe('the loop in the chart', () => {
  it('stacks rungs from the highest, and sums up to all that counts', () => {
    for (const measure of MEASURES) {
      const { layers, entries } = trendModel(report, { ...LADDER_VIEW, measure });
      const same = trendModel(report, { ...DEFAULT_VIEW, measure });
      const keys = ['rung:5', 'rung:hidden', 'rung:4', 'rung:3', 'rung:2', 'rung:1', 'rung:0'];
      assert.deepEqual(
        layers.map(({ key }) => key),
        keys.filter(key => layers.some(layer => layer.key === key)),
      );
      entries.forEach(({ counted, values, bounds }, i) => {
        assert.equal(
          values.reduce((sum, value) => sum + value, 0),
          counted,
        );
        assert.deepEqual([counted, bounds.low], [same.entries[i]!.counted, same.entries[i]!.bounds.low]);
        assert.deepEqual([bounds.users, bounds.high], [null, null]);
      });
    }
  });

  it('ends its axis where the rungs end while what has no evidence is left out', () => {
    const ladder = trendModel(report, LADDER_VIEW);
    assert.deepEqual(ladder.entries.at(-1)!.values, [2, 3, 2, 1, 3, 1, 5]);
    assert.equal(ladder.top, 0.8);
    assert.equal(trendModel(report, { ...LADDER_VIEW, hidden: [] }).top, 1);
    assert.deepEqual(shownBounds(ladder), []);
  });

  it('tells events of what comes over the ladder, and none over what is taken away', () => {
    assert.equal(trendModel(report, LADDER_VIEW).events.length, 2);
    assert.deepEqual(trendModel(report, OVERWRITE_VIEW).events, []);
  });

  it('stacks who takes lines from whom, whatever the measure', () => {
    for (const measure of ['living', 'added'] as const) {
      const { entries, layers } = trendModel(report, { ...OVERWRITE_VIEW, measure });
      assert.deepEqual(
        layers.map(({ name }) => layerName(name, ENGLISH)),
        ['AI over AI', 'AI over others', 'Others over AI', 'Others over others'],
      );
      const twice = measure === 'living' ? 1 : 2;
      assert.deepEqual(
        [entries[1]!.counted, entries[1]!.values],
        [20 * twice, [5, 4, 1, 10].map(n => n * twice)],
      );
    }
  });

  it('stacks what the own product wrote, of all lines, by role; its commits are not counted', () => {
    const { layers, entries } = trendModel(report, OWN_VIEW);
    assert.deepEqual(
      layers.map(({ name }) => layerName(name, ENGLISH)),
      ['Product code'],
    );
    assert.deepEqual([entries[1]!.values, entries[1]!.counted], [[2], 34]);
    assert.deepEqual(trendModel(report, { ...OWN_VIEW, measure: 'living' }).entries[2]!.values, [40]);
    assert.deepEqual(trendModel(report, { ...OWN_VIEW, measure: 'commits' }).layers, []);
    assert.deepEqual(trendModel(report, OWN_VIEW).events, []);
  });

  it('has a table of its layers alone', () => {
    const { head, rows } = tableOf(trendModel(report, LADDER_VIEW), ENGLISH);
    assert.deepEqual(head.slice(0, 3), ['Date', 'Counted', '5 No person named']);
    assert.equal(head.length, 9);
    assert.deepEqual(rows[0]!.slice(1, 4), ['17', '11.8%', '17.6%']);
  });

  it('is empty where a report does not tell of it', () => {
    for (const loop of [null, noLoop(samples.length)])
      for (const view of [LADDER_VIEW, OVERWRITE_VIEW, OWN_VIEW]) {
        const { layers, counted } = trendModel({ ...report, loop }, view);
        assert.deepEqual([layers, counted], [[], false]);
      }
  });
});
