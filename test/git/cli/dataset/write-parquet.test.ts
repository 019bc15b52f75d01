import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Column } from '../../../../src/core/dataset';
import { factRows, TABLE_NAMES, TABLES } from '../../../../src/core/dataset';
import { datasetFixture, PEOPLE_KEY } from '../../../support/dataset-fixture';
import { askDuckdb, tableIn } from '../../../support/sql/duckdb';

const TYPES = { text: 'VARCHAR', integer: 'BIGINT', flag: 'BOOLEAN', date: 'DATE' };

describe('Parquet files of a dataset', () => {
  let fixture: Awaited<ReturnType<typeof datasetFixture>>;
  before(async () => {
    fixture = await datasetFixture({ seeds: [1, 2] });
  });
  after(() => fixture.dispose());

  it('are read by DuckDB as their tables say, with the repository as a column', async () => {
    for (const name of TABLE_NAMES) {
      const found = await askDuckdb(`DESCRIBE SELECT * FROM ${tableIn(fixture.out, name)}`);
      const columns = Object.entries(TABLES[name].columns).map(([column, { type }]: [string, Column]) => [
        column,
        TYPES[type],
      ]);
      assert.deepEqual(
        found.map(row => [row.column_name, row.column_type]),
        [...columns, ['repository', 'VARCHAR']],
      );
    }
  });

  it('hold every row, value for value', async () => {
    for (const [id, counted] of fixture.repositories) {
      const facts = factRows(counted, { path: `fleet/${id.slice(0, 7)}`, peopleKey: PEOPLE_KEY });
      for (const [name, rows] of Object.entries(facts)) {
        const sql = `SELECT * EXCLUDE (repository) FROM ${tableIn(fixture.out, name)} WHERE repository = '${id}'`;
        assert.deepEqual(await askDuckdb(sql), [...rows], name);
      }
    }
  });

  it('are compressed with zstd', async () => {
    const file = `${fixture.out}/commits/repository=story-1-00000000/part.parquet`;
    const found = await askDuckdb(`SELECT DISTINCT compression FROM parquet_metadata('${file}')`);
    assert.deepEqual(found, [{ compression: 'ZSTD' }]);
  });

  it('are the same bytes each time', async () => {
    const again = await datasetFixture({ seeds: [1, 2] });
    for (const name of TABLE_NAMES) {
      const part = `${name}/repository=story-2-00000000/part.parquet`;
      assert.ok(readFileSync(`${again.out}/${part}`).equals(readFileSync(`${fixture.out}/${part}`)), name);
    }
    again.dispose();
  });
});
