import { strict as assert } from 'node:assert';
import { declarations, remainder } from '../../../../../src/core/export/csv/remainder';
import { LASTING } from '../../../../support/sample-durability';
import { DECLARATIONS, REMAINDER } from '../../../../support/sample-remainder';
import { sampleReport } from '../../../../support/sample-reports';

const head = { date: '2026-03-01T00:00:00Z', commit: 'f'.repeat(40) };
const report = {
  ...sampleReport(),
  loop: { ...LASTING, remainder: REMAINDER, declarations: DECLARATIONS },
};

describe('what is left without AI in CSV', () => {
  it('has rows for each folder, those of who came last at their own date', () => {
    const rows = remainder(report, head);
    const of = (folder: string) =>
      rows.filter(({ name }) => name === folder).map(({ date, measure, value }) => [date, measure, value]);
    const then = '2026-01-01T00:00:00Z';
    assert.deepEqual(of('gen'), [
      [head.date, 'counted', 100],
      [head.date, 'human', 0],
      [head.date, 'unknown', 0],
      [then, 'ai', 2],
    ]);
    assert.deepEqual(of('a|b').slice(3), [
      [then, 'without', 200],
      [then, 'ai', 1],
    ]);
    assert.equal(rows.length, 3 * 3 + 5);
  });

  it('has rows for how AI is declared, and for what to repair', () => {
    const rows = declarations(report, head);
    assert.deepEqual(
      rows.slice(0, 5).map(({ name, measure, value }) => [name, measure, value]),
      [
        [undefined, 'commits', 200],
        [undefined, 'tool', 190],
        [undefined, 'model', 50],
        [undefined, 'repairable', 12],
        ['trailer', 'form', 100],
      ],
    );
    const { table, name, detail, measure, value } = rows.at(-1)!;
    assert.deepEqual(
      [table, name, detail, measure, value],
      ['repair', 'written with AI', null, 'sentence', 3],
    );
    assert.equal(rows.length, 4 + 6 + 3 + 3);
  });

  it('has none where it is not told', () => {
    const without = { ...report, loop: LASTING };
    assert.deepEqual([...remainder(without, head), ...declarations(without, head)], []);
    const none = { ...report, loop: null };
    assert.deepEqual([...remainder(none, head), ...declarations(none, head)], []);
  });
});
