import { strict as assert } from 'node:assert';
import { autonomyRatio, durability } from '../../../../../src/core/export/csv/durability';
import { LASTING } from '../../../../support/sample-durability';
import { sampleReport } from '../../../../support/sample-reports';

const head = { date: '2026-01-01T00:00:00Z', commit: 'a'.repeat(40) };
const report = { ...sampleReport(), loop: LASTING };

describe('durability in CSV', () => {
  it('has a row for each figure', () => {
    const rows = durability(report, head).map(({ table, name, detail, measure, value }) =>
      [table, name, detail ?? '', measure, value].join(' '),
    );
    for (const row of [
      'durability ai  changes 40',
      'durability others  of-30 0',
      'survival ai 90 alive 0.75',
      'judgement agent  replaced-of 33',
      'cohort ai 2026-01 alive-30 0.875',
    ])
      assert.ok(rows.includes(row), row);
    assert.equal(rows.length, 2 * (7 + 2) + 2 * 4 + 4);
    const ratio = autonomyRatio(report, head).map(({ name, detail, measure, value }) => [
      name,
      detail,
      measure,
      value,
    ]);
    assert.deepEqual(ratio[1], [undefined, 'all', 'high', 20]);
    assert.deepEqual(ratio.at(-1), ['2026-Q1', 'quarter', 'open', 5]);
  });

  it('has none where it is not told', () => {
    const without = { ...report, loop: null };
    assert.deepEqual([...durability(without, head), ...autonomyRatio(without, head)], []);
  });
});
