import { strict as assert } from 'node:assert';
import { replacedOf, reworkOf } from '../../../../src/core/durability';
import { change } from './changes';

describe('rework', () => {
  const of = [
    change({
      losses: [
        { days: 14, lines: 5 },
        { days: 15, lines: 2 },
        { days: 31, lines: 1 },
      ],
    }),
    change({ observed: 14, losses: [{ days: 14, lines: 4 }] }),
    change({ observed: 13.9, losses: [{ days: 1, lines: 10 }] }),
  ];

  it('is what goes within some days, of what was seen for as long', () => {
    assert.deepEqual(reworkOf(of, 14), { lost: 9, of: 20 });
    assert.deepEqual(reworkOf(of, 30), { lost: 7, of: 10 });
  });

  it('replaces a change where half of it goes within 14 days', () => {
    assert.deepEqual(replacedOf(of), { replaced: 1, of: 2 });
    assert.deepEqual(replacedOf([change({ lines: 0 })]), { replaced: 0, of: 0 });
  });
});
