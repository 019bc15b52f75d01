import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES, TABLES, type Table } from '../../../src/core/dataset';

const SQL = join(import.meta.dirname, '..', '..', '..', 'sql');
const read = (...names: string[]) => readFileSync(join(SQL, ...names), 'utf8');
const filesIn = (folder: string) => readdirSync(join(SQL, folder)).filter(name => name.endsWith('.sql'));

/** What engines do otherwise, or not at all. */
const UNPORTABLE =
  /\b(filter|qualify|countif|count_if|date_trunc|percentile\w*|quantile\w*|round|double|float64|string|varchar|int64|ifnull|nvl|using)\b|::|\[|`|"/i;

/** Names of columns that are reserved words of some engine: not without their table. */
const RESERVED = ['merge', 'class', 'commit', 'number', 'date', 'time', 'value', 'part', 'path', 'kind'];

describe('queries', () => {
  for (const file of filesIn('.')) {
    const text = read(file);
    const code = text.replace(/^--.*$/gm, '').replace(/'[^']*'/g, "''");

    it(`${file} says what it asks and what it cannot know`, () => {
      assert.match(text, /^-- Question: .+\?( |$)/m);
      assert.match(text, /^-- It cannot know: /m);
      assert.ok(read('README.md').includes(`[${file}](${file})`));
    });

    it(`${file} is what all engines read`, () => {
      assert.equal(UNPORTABLE.exec(code)?.[0], undefined);
      assert.doesNotMatch(code.replace(/ AS BIGINT\)/g, ''), /CAST\((?!SUM|COALESCE|[a-z]\.)|BIGINT/);
      for (const name of RESERVED)
        assert.doesNotMatch(code, new RegExp(`(?<![.\\w])${name}\\b(?! AS\\b)`), `${name} without its table`);
      assert.equal(code.includes(';'), false);
    });

    it(`${file} asks of columns that there are`, () => {
      const known = new Set([
        'repository',
        ...TABLE_NAMES.flatMap(name => Object.keys((TABLES[name] as Table).columns)),
      ]);
      const named = [...code.matchAll(/\bAS ([a-z_]+)/g)].map(([, name]) => name!);
      for (const [, name] of code.matchAll(/\b[a-z]\.([a-z_]+)/g))
        assert.ok(known.has(name!) || named.includes(name!), name);
    });
  }

  for (const file of filesIn('tables'))
    it(`${file} names every table of a dataset`, () => {
      const named = [
        ...read('tables', file).matchAll(/^CREATE (?:TEMPORARY |EXTERNAL )?(?:VIEW|TABLE) (\w+)/gm),
      ];
      assert.deepEqual(named.map(([, name]) => name).sort(), [...TABLE_NAMES].sort());
    });
});
