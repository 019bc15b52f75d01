import { strict as assert } from 'node:assert';
import { sparkline, svgText } from '../../../../../src/core/chart';
import { DAY, reportOf, START } from '../../../../support/chart-reports';

describe('the drawing in the side bar', () => {
  const report = reportOf(
    [0, 7, 14].map(days => ({ date: START + days * DAY, living: { agent: 50, unknown: 50 } })),
  );

  it('is small, and at least 40 pixels high', () => {
    const { attributes } = sparkline(report, { width: 200, height: 10 }).drawing;
    assert.deepEqual([attributes.width, attributes.height], [200, 40]);
  });

  it('is as high as what it is compared with', () => {
    const small = reportOf([{ date: START, living: { agent: 1, unknown: 99 } }]);
    const line = (top: number | null) =>
      JSON.stringify(sparkline(small, { width: 200, height: 106 }, { top }).drawing);
    assert.ok(line(1).includes('M0,102H200'), 'a hundredth of the height');
    assert.notEqual(line(null), line(1));
  });

  it('is finite where there is nothing', () => {
    const options = { title: 'T', description: 'D', palette: null };
    assert.doesNotMatch(svgText(sparkline(reportOf([]), { width: 200, height: 40 }).drawing, options), /NaN/);
  });
});
