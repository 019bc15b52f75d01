import { strict as assert } from 'node:assert';
import { estimatesByQuarter, toMarkdown } from '../../../../src/core/report';
import { CALIBRATION } from '../../../support/calibration-sample';
import { countsWith as counts } from '../../../support/counts';
import { sampleReport } from '../../../support/sample-reports';

const share = (value: number) => ({ value, from: value - 0.1, to: value + 0.1 });

const at = (date: string, agent: number) => ({
  ...sampleReport().trend[0]!,
  date: `${date}T00:00:00Z`,
  living: { ...counts({ agent, unknown: 10 - agent }), excluded: {}, excludedFiles: {} },
});

const DATES = ['2026-01-05', '2026-03-30', '2026-04-06', '2026-06-29', '2026-07-06'];

function reportWith(estimate: (ReturnType<typeof share> | null)[] | null) {
  const report = sampleReport();
  return { ...report, trend: DATES.map((date, i) => at(date, i)), series: { ...report.series, estimate } };
}

describe('estimates by quarter', () => {
  it('are the last of each, with what was declared then', () => {
    const report = reportWith(
      [0.2, 0.3, 0.4, null, 0.6].map(value => (value === null ? null : share(value))),
    );
    assert.deepEqual(
      estimatesByQuarter(report).map(({ date, value, low }) => [date.slice(0, 10), value, low]),
      [
        ['2026-03-30', 0.3, 0.1],
        ['2026-04-06', 0.4, 0.2],
        ['2026-07-06', 0.6, 0.4],
      ],
    );
    const text = toMarkdown({ ...report, calibration: CALIBRATION });
    assert.match(text, /\| 2026-04-06 \| 40\.0% \| 30\.0% to 50\.0% \| 20\.0% \|/);
  });

  it('are none where nothing is estimated', () => {
    assert.deepEqual(estimatesByQuarter(reportWith(null)), []);
    assert.deepEqual(estimatesByQuarter(reportWith(DATES.map(() => null))), []);
  });

  it('are at most eight', () => {
    const report = reportWith(null);
    const trend = Array.from({ length: 40 }, (_, i) =>
      at(new Date(Date.UTC(2020, i)).toISOString().slice(0, 10), 5),
    );
    const estimate = trend.map(() => share(0.5));
    const told = estimatesByQuarter({ trend, series: { ...report.series, estimate } });
    assert.deepEqual([told.length, told.at(-1)!.date], [8, trend.at(-1)!.date]);
  });
});
