import { strict as assert } from 'node:assert';
import { cellOf, parquetSchema } from '../../../../src/cli/dataset/parquet-columns';
import { type Column, TABLES } from '../../../../src/core/dataset';

const column = (type: Column['type'], nullable = false): Column => ({
  type,
  nullable,
  unit: null,
  means: 'x',
});

describe('columns of a Parquet file', () => {
  it('are those of the table, and required where nothing says what null means', () => {
    const [root, ...leaves] = parquetSchema(TABLES.losses);
    assert.deepEqual(root, { name: 'root', num_children: leaves.length });
    const nullable = leaves.filter(leaf => 'repetition_type' in leaf && leaf.repetition_type === 'OPTIONAL');
    assert.deepEqual(
      nullable.map(({ name }) => name),
      ['of_commit_number', 'of_month', 'days'],
    );
  });

  it('hold values as engines know them', () => {
    assert.equal(cellOf('a', column('integer'))(2 ** 40), 2n ** 40n);
    assert.equal(cellOf('a', column('date'))('1970-01-03'), 2);
    assert.equal(cellOf('a', column('date'))('1969-12-31'), -1);
    assert.equal(cellOf('a', column('text', true))(null), null);
  });

  const wrong: readonly [Column['type'], unknown][] = [
    ['integer', 0.5],
    ['integer', 2 ** 53],
    ['integer', '1'],
    ['integer', null],
    ['text', 1],
    ['flag', 0],
    ['date', 'today'],
    ['text', undefined],
  ];
  for (const [type, value] of wrong)
    it(`refuse ${JSON.stringify(value)} as ${type}`, () =>
      assert.throws(() => cellOf('t.c', column(type))(value), /^Error: t\.c is /));
});
