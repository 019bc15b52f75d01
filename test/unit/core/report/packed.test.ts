import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { packReport, unpackReport } from '../../../../src/core/report/packed';
import { SAMPLE } from '../../../support/page-sample';

describe('a packed report', () => {
  it('is the same once it is unpacked, byte for byte, also on the other side of a thread', () => {
    assert.ok(SAMPLE.paths.length > 1);
    const there = unpackReport(structuredClone(packReport(SAMPLE)));
    assert.deepEqual(there, SAMPLE);
    assert.equal(toJson(there), toJson(SAMPLE));
  });

  it('may have no paths', () => {
    const empty = { ...SAMPLE, paths: [] };
    assert.deepEqual(unpackReport(packReport(empty)), empty);
  });
});
