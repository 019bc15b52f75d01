import { strict as assert } from 'node:assert';
import { exportReport, FORMATS } from '../../../../src/core/export';
import { toJson, toMarkdown } from '../../../../src/core/report';
import { NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';

describe('formats of a report', () => {
  it('have names of their own, and files with an extension', () => {
    for (const key of ['id', 'title', 'description', 'fileSuffix'] as const) {
      const values = FORMATS.map(format => format[key]);
      assert.equal(new Set(values).size, values.length, key);
    }
    for (const { fileSuffix } of FORMATS) assert.match(fileSuffix, /^(-[a-z]+)*\.[a-z]+$/);
  });

  it('are as the report room writes them where it does', () => {
    const report = sampleReport();
    assert.equal(exportReport(report, 'json'), toJson(report));
    assert.equal(exportReport(report, 'markdown'), toMarkdown(report));
  });

  for (const { id } of FORMATS)
    it(`give the same bytes for the same report: ${id}`, () => {
      const { Date: clock, Intl: locales } = globalThis;
      for (const [name, report] of NAMED_REPORTS) {
        const expected = exportReport(report(), id);
        const parsed = JSON.parse(JSON.stringify(report())) as ReturnType<typeof report>;
        const random = Math.random;
        try {
          Math.random = () => assert.fail('chance');
          clock.now = () => assert.fail('a clock');
          Object.defineProperty(globalThis, 'Intl', { value: undefined, configurable: true, writable: true });
          assert.equal(exportReport(parsed, id), expected, name);
        } finally {
          Math.random = random;
          clock.now = NOW;
          globalThis.Intl = locales;
        }
        assert.ok(expected.endsWith('\n'), name);
      }
    });

  it('tell the same shares, if they tell of the report', () => {
    const report = sampleReport();
    const share = `${(report.share.low! * 100).toFixed(1)}%`;
    for (const { id, write } of FORMATS) {
      const text = write(report);
      assert.ok(text.includes(id === 'json' || id === 'csv' ? String(report.share.low) : share), id);
    }
  });
});

const NOW = Date.now;
