import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, ENGLISH, tableOf, trendModel } from '../../../../../src/core/chart';
import { DAY, reportOf, START } from '../../../../support/chart-reports';

describe('the table of the chart', () => {
  it('has at most about eighty rows, newest first', () => {
    const samples = Array.from({ length: 1000 }, (_, i) => ({
      date: START + 7 * i * DAY,
      living: { human: i + 1 },
    }));
    const { head, rows } = tableOf(trendModel(reportOf(samples), DEFAULT_VIEW), ENGLISH);
    assert.ok(rows.length >= 40 && rows.length <= 82, String(rows.length));
    assert.ok(rows.every(row => row.length === head.length));
    assert.equal(rows[0]![1], '1,000');
  });
});
