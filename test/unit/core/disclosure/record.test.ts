import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { toldOfReport } from '../../../../src/core/disclosure';
import { recordDigest, recordOf, recordSchema, recordText } from '../../../../src/core/disclosure/record';
import { sampleReport } from '../../../support/sample-reports';

const told = toldOfReport(sampleReport());
const tips = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ref: `refs/pull/${i}/head`, tip: 'a'.repeat(40) }));

/** Any, also halves of one. */
const letter = fc.oneof(
  fc.constantFrom(...'-<>&"\\{}\n'),
  fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code)),
);

describe('the record of a disclosure', () => {
  it('comes back from a comment of any kind as it was, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), fc.string({ unit: letter }), (repository, to) => {
        const record = recordOf({ ...told, repository, range: { from: null, to } }, 'readme');
        const text = recordText(record);
        assert.match(text, /^[ -~]+$/);
        assert.doesNotMatch(text, /--|[<>&]/);
        assert.deepEqual(recordSchema.parse(JSON.parse(text)), record);
      }),
    );
  });

  it('names refs while they are few, then their digest, which tells them apart', () => {
    const of = (count: number, tip = 'a') =>
      recordOf(
        {
          ...told,
          heeded: { records: [], branches: tips(count).map(each => ({ ...each, tip: tip.repeat(40) })) },
        },
        'readme',
      ).branches;
    assert.deepEqual(of(12), tips(12));
    const many = of(13);
    assert.ok(!Array.isArray(many) && many.count === 13);
    assert.deepEqual(many, of(13));
    assert.notDeepEqual(many, of(13, 'b'));
  });

  it('has a digest of its own', () => {
    const [a, b] = [recordOf(told, 'spdx'), recordOf({ ...told, commit: 'f'.repeat(40) }, 'spdx')];
    assert.equal(recordDigest(a), recordDigest(recordOf(told, 'spdx')));
    assert.notEqual(recordDigest(a), recordDigest(b));
  });
});
