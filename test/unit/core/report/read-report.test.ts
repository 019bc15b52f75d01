import { strict as assert } from 'node:assert';
import { readReport, toJson } from '../../../../src/core/report';
import { NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';

describe('a report that is read', () => {
  it('is the one that was written', () => {
    for (const [name, report] of NAMED_REPORTS)
      assert.deepEqual(readReport(toJson(report())), report(), name);
  });

  it('is refused where it is none', () => {
    assert.throws(() => readReport('# Report'), /is not JSON/);
    assert.throws(() => readReport('{"schemaVersion":1}'), /older version/);
    const { living, ...rest } = sampleReport();
    assert.throws(() => readReport(JSON.stringify(rest)), /is not a report: living/);
    const wrong = { ...rest, living: { ...living, pair: -1 } };
    assert.throws(() => readReport(JSON.stringify(wrong)), /is not a report: living\.pair/);
  });
});
