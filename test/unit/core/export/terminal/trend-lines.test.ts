import { strict as assert } from 'node:assert';
import { trendLines } from '../../../../../src/core/export/terminal/trend-lines';
import { emptyReport, sampleReport } from '../../../../support/sample-reports';

const look = { width: 80, hasColours: false };
/** The eighth of a row that each sign fills from below. */
const FULL = ' ▁▂▃▄▅▆▇█';

describe('the trend in characters', () => {
  const report = sampleReport();
  const [legend = '', ...rest] = trendLines(report, look);
  const plot = rest.slice(0, 10);
  const topText = /^ *(\S+)%/.exec(plot[0]!)![1]!;

  it('ends at what is declared, and at what may be with AI users', () => {
    const column = plot.map(line => [...line][79 - 1] ?? ' ').reverse();
    const height = column.reduce((sum, sign) => sum + Math.max(0, FULL.indexOf(sign)), 0) / 80;
    const top = Number(topText) / 100;
    const { low, users } = report.share;
    // A sign is an eighth of a row, and what is more than nothing is seen.
    assert.ok(height * top >= low! - 1e-9 && height * top < low! + top / 80, `${height * top} for ${low}`);
    const filled = column.filter(sign => sign !== ' ').length / 10;
    assert.ok(Math.abs(filled * top - users!) <= top / 10, `${filled * top} for ${users}`);
  });

  it('begins before the first sign, and has its dates in order', () => {
    assert.match(plot[0]!.slice(7, 10), /^ *$/);
    const [axis = '', dates = ''] = rest.slice(10);
    assert.match(axis, /^ +0% └[─┴]+$/);
    const shown = dates.trim().split(/ +/);
    assert.ok(shown.length >= 2);
    assert.deepEqual(shown, [...shown].sort());
    for (const date of shown) assert.equal([...axis][dates.indexOf(date)], '┴', date);
  });

  it('tells its signs apart by more than their colour', () => {
    assert.match(legend, /█ declared \d.*▒ with AI users \d.*up to \d/);
  });

  it('is not drawn where there is nothing to draw', () => {
    assert.deepEqual(trendLines(emptyReport(), look), []);
  });

  it('keeps to the width, however narrow or wide', () => {
    for (const width of [20, 60, 80, 300]) {
      const widest = Math.max(
        ...trendLines(report, { ...look, width })
          .slice(1)
          .map(line => [...line].length),
      );
      assert.ok(widest <= Math.max(27, Math.min(100, width - 1)), `${widest} in ${width}`);
    }
  });
});
