import { strict as assert } from 'node:assert';
import { datasetSchema, describeDataset, rowSchema, TABLE_NAMES, TABLES } from '../../../../src/core/dataset';

describe('description of a dataset', () => {
  it('names every table and every column once, each with its meaning and, where it counts, a unit', () => {
    const { tables } = datasetSchema.parse(describeDataset('parquet'));
    assert.deepEqual(
      tables.map(({ name }) => name),
      TABLE_NAMES,
    );
    for (const { columns } of tables) {
      const names = columns.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      for (const { type, unit, means } of columns) {
        assert.equal(unit !== null, type === 'integer');
        assert.match(means, /\.$/);
      }
    }
  });

  it('has no column for what is the folder, nor for a share', () => {
    for (const { columns } of describeDataset('ndjson').tables)
      for (const { name } of columns) assert.doesNotMatch(name, /^repository$|(^|_)(share|ratio|percent)$/);
  });

  it('refuses rows that lack a column, have one more, or hold null where nothing says what it means', () => {
    const schema = rowSchema(TABLES.milestones);
    const row = {
      ...{ milestone: 'living-50', kind: 'threshold', title: 'Half', date: '2026-11-30', time: 1796083199 },
      ...{ month: '2026-11', iso_week: '2026-W49', commit: null, held: null },
    };
    assert.deepEqual(schema.parse(row), row);
    const { title, ...short } = row;
    for (const wrong of [short, { ...row, more: 1 }, { ...row, title: null }, { ...row, time: 1.5 }])
      assert.ok(!schema.safeParse(wrong).success, JSON.stringify(wrong));
  });
});
