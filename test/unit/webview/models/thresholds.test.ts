import { strict as assert } from 'node:assert';
import { sharesOf } from '../../../../src/core/report';
import { nextThreshold } from '../../../../src/webview/models/thresholds';
import { counts, SAMPLE } from '../../../support/page-sample';

describe('the next threshold', () => {
  const at = (agent: number, human: number) =>
    nextThreshold({ ...SAMPLE, share: sharesOf(counts({ agent, human })) });

  it('is the lowest above what is declared', () => {
    assert.deepEqual(at(0, 100), { threshold: 0.1, missing: 0.1 });
    assert.equal(at(10, 90)?.threshold, 0.25);
    assert.equal(at(989, 11)?.threshold, 0.99);
  });

  it('says how far it is', () => assert.ok(Math.abs(at(20, 80)!.missing - 0.05) < 1e-9));

  it('is none above the last, or where nothing is counted', () => {
    assert.equal(at(99, 1), null);
    assert.equal(at(0, 0), null);
  });
});
