import { strict as assert } from 'node:assert';
import { axisEnd, familiesOf, levelsOf, reachOf } from '../../../../src/webview/models/definition-rows';
import { definitionsSample } from '../../../support/definitions-sample';
import { SAMPLE } from '../../../support/page-sample';

const ROWS = definitionsSample(SAMPLE);
const [ROW] = ROWS;
const row = (share: number | null, between: (typeof ROWS)[number]['between'] = null) => ({
  ...ROW!,
  share,
  between,
});

describe('rows of definitions', () => {
  it('stand together by what they count, each once, without those that are refused', () => {
    const families = familiesOf(ROWS);
    assert.deepEqual(
      families.map(({ family }) => family),
      ['living', 'changed', 'commits'],
    );
    const told = ROWS.filter(({ status }) => status !== 'refused').map(({ id }) => id);
    const ids = families.flatMap(({ rows }) => rows.map(({ id }) => id));
    assert.deepEqual(ids.toSorted(), told.toSorted());
    const units = families.map(({ rows }) => [...new Set(rows.map(({ unit }) => unit))]);
    assert.deepEqual(units, [['living line'], ['added line', 'changed line'], ['commit']]);
  });

  it('reach over what is not known of them', () => {
    assert.deepEqual(reachOf(row(0.2)), { from: 0.2, to: 0.2 });
    assert.deepEqual(reachOf(row(null, { from: 0.1, to: 0.3, open: 5 })), { from: 0.1, to: 0.3 });
    assert.equal(reachOf(row(null)), null);
  });

  it('fit on an axis that is no longer than it has to be', () => {
    assert.equal(axisEnd([row(0.004), row(null)]), 0.01);
    assert.equal(axisEnd([row(0.2), row(null, { from: 0.1, to: 0.26, open: 5 })]), 0.5);
    assert.equal(axisEnd([row(0.51)]), 1);
    assert.equal(axisEnd([row(0)]), 1);
  });

  it('are stacked so that no mark covers another', () => {
    const marks = [50, 0, 4, 52, 8, 100].map(at => ({ from: at, to: at }));
    marks.push({ from: 6, to: 60 });
    const levels = levelsOf(marks, 10);
    for (const [i, a] of marks.entries())
      for (const [j, b] of marks.entries())
        if (i < j && levels[i] === levels[j])
          assert.ok(a.to + 10 <= b.from || b.to + 10 <= a.from, `${i} and ${j}`);
    assert.deepEqual(levels.slice(0, 3), [0, 0, 1]);
  });
});
