import { strict as assert } from 'node:assert';
import { exportReport } from '../../../../src/core/export';
import type { Report } from '../../../../src/core/report';
import { countsWith } from '../../../support/counts';
import {
  cutReport,
  emptyReport,
  HOSTILE,
  incompleteReport,
  infested,
  NAMED_REPORTS,
  sampleReport,
} from '../../../support/sample-reports';
import { assertInert, tagsIn } from '../../../support/tags';

const shields = (report: Report) => JSON.parse(exportReport(report, 'shields')) as Record<string, unknown>;

/** The sample with these shares. */
const withShares = (low: number, high: number): Report => ({
  ...sampleReport(),
  share: { low, users: low, high, estimate: null },
});

describe('the badge of a report', () => {
  it('says what is declared, and the bound above it', () => {
    assert.deepEqual(shields(withShares(0.117, 0.9834)), {
      schemaVersion: 1,
      label: 'AI-written',
      message: '11.7% declared, up to 98.3%',
      color: '0b62c4',
    });
    assert.equal(shields(withShares(1, 1)).message, '100.0% declared');
    assert.equal(shields(withShares(0, 0.5)).message, '0.0% declared, up to 50.0%');
    assert.equal(shields(withShares(0.0001, 0.9999)).message, '< 0.1% declared, up to 100%');
  });

  it('gives no number where nothing counts', () => {
    assert.equal(shields(emptyReport()).message, 'no lines');
    assert.doesNotMatch(exportReport(emptyReport(), 'badge'), /%/);
  });

  it('says why nothing is known, or not all', () => {
    assert.equal(shields(cutReport()).message, 'unknown (shallow clone)');
    assert.match(String(shields(incompleteReport()).message), / declared, up to .* \(shallow clone\)$/);
    assert.match(exportReport(incompleteReport(), 'badge'), /<title>[^<]*The history is cut/);
  });

  it('shows in the picture what it says to shields', () => {
    for (const [name, report] of NAMED_REPORTS) {
      const svg = exportReport(report(), 'badge');
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
      const { label, message } = shields(report());
      assert.deepEqual(texts, [label, message], name);
      assert.match(svg, /<title>AI-written: /);
    }
  });

  it('is well-formed, small, and loads nothing', () => {
    for (const text of HOSTILE) {
      const svg = exportReport(infested(text), 'badge');
      assertInert(tagsIn(svg));
      assert.equal(svg, exportReport(sampleReport(), 'badge'), 'holds no text of the repository');
      assert.ok(svg.length < 1500);
    }
    const long = { ...sampleReport(), living: { ...sampleReport().living, ...countsWith({ agent: 1e9 }) } };
    assert.match(exportReport(long, 'badge'), /of 1,000,000,000 lines/);
  });
});
