import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES, TABLES, type Table } from '../../src/core/dataset';
import { HOME, queryFiles, run } from './python';

const HERE = import.meta.dirname;

/** Each query with its columns and their types, as BigQuery's analyser sees them, or why it refuses it. Runs nothing. */
export function analysedByGoogle(): Map<string, string> {
  mkdirSync(HOME, { recursive: true });
  const columns = join(HOME, 'columns.tsv');
  writeFileSync(columns, columnLines().join(''));
  const program = join(HERE, 'GoogleSql.java');
  const told = run('java', ['-cp', classPath(), program, columns, ...queryFiles()]);
  return new Map(
    told
      .trim()
      .split('\n')
      .map(line => line.split('\t') as [string, string])
      .map(([file, found]) => [file.replace(/\.sql$/, ''), found]),
  );
}

function classPath(): string {
  const kept = join(HOME, 'class-path.txt');
  if (!existsSync(kept))
    run('mvn', [
      ...['--quiet', '--batch-mode', '--file', join(HERE, 'pom.xml')],
      ...['dependency:build-classpath', `-Dmdep.outputFile=${kept}`],
    ]);
  return readFileSync(kept, 'utf8').trim();
}

function columnLines(): string[] {
  return TABLE_NAMES.flatMap(name => {
    const { columns }: Table = TABLES[name];
    const own = Object.entries(columns).map(([column, { type }]) => [name, column, type]);
    return [[name, 'repository', 'text'], ...own].map(cells => `${cells.join('\t')}\n`);
  });
}
