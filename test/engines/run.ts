/**
 * `npm run test:engines [DATASET]`: all queries of `sql` with Spark, ClickHouse and DuckDB, over DATASET or one that is
 * made here, row by row the same; and with the analyser of BigQuery, which says whether it would take them. Installs the
 * engines into `.cache/engines` at first: Python, Java and Maven are there already, or what needs them is left out, and said.
 */
import { resolve } from 'node:path';
import { duckdb, QUERIES, type Row } from '../support/sql/engine';
import { queriedDataset } from '../support/sql/queried-dataset';
import { analysedByGoogle } from './google-sql';
import { type Answer, type Answers, askPython, setUpPython } from './python';

/** Sums of fractions come out a little otherwise in another order. */
const NEAR = 1e-12;

async function main(given: string | undefined): Promise<void> {
  const made = given === undefined ? await queriedDataset() : null;
  const dataset = made?.out ?? resolve(given!);
  const count = { passed: 0, failed: 0 };
  const check = (what: string, difference: string | null) => {
    count[difference === null ? 'passed' : 'failed']++;
    if (difference !== null) console.log(`  ${what}: ${difference}`);
  };
  try {
    const expected = await askDuckdb(dataset);
    attempt('Python', setUpPython);
    for (const engine of ['spark', 'clickhouse'] as const) {
      const told = attempt(engine, () => askPython(engine, dataset));
      if (told === null) count.failed++;
      else compare(told, expected, check);
    }
    const analysed = attempt('BigQuery’s analyser', analysedByGoogle);
    if (analysed === null) count.failed++;
    else {
      console.log('BigQuery: analysed by GoogleSQL, not run');
      for (const [name, rows] of expected) check(name, refusal(analysed.get(name), rows));
    }
  } finally {
    made?.dispose();
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

async function askDuckdb(dataset: string): Promise<Map<string, Row[]>> {
  const engine = await duckdb(dataset);
  const answers = new Map<string, Row[]>();
  for (const name of QUERIES) answers.set(name, await engine.ask(name));
  engine.close();
  return answers;
}

function attempt<T>(what: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    console.log(`${what}: cannot be had here. ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function compare(
  { version, answers }: Answers,
  expected: ReadonlyMap<string, readonly Row[]>,
  check: (what: string, difference: string | null) => void,
): void {
  const rows = answers.reduce((sum, answer) => sum + answer.rows.length, 0);
  console.log(`${version}: ${answers.length} queries, ${rows} rows`);
  for (const [name, own] of expected) {
    const answer = answers.find(({ query }) => query === name);
    check(name, answer === undefined ? 'no answer' : firstDifference(answer, own));
  }
}

function firstDifference({ columns, rows }: Answer, own: readonly Row[]): string | null {
  if (rows.length !== own.length) return `${rows.length} rows, DuckDB has ${own.length}`;
  for (const [i, cells] of rows.entries())
    for (const [column, name] of columns.entries()) {
      const [theirs, ours] = [cells[column]!, own[i]![name]];
      const isNear = theirs === ours || isAlmost(theirs, ours);
      if (!isNear) return `row ${i}, ${name}: ${theirs}, DuckDB has ${ours}`;
    }
  return null;
}

/** Counts are the same or not; fractions may differ in their last digits. */
function isAlmost(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number' || (Number.isInteger(a) && Number.isInteger(b)))
    return false;
  return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
}

function refusal(found: string | undefined, rows: readonly Row[]): string | null {
  if (found === undefined) return 'no answer';
  if (found.startsWith('FAILED')) return found;
  const names = found.split(' ').map(column => column.split(':')[0]);
  const own = Object.keys(rows[0] ?? {});
  return own.length === 0 || own.join() === names.join() ? null : `columns ${names}, DuckDB has ${own}`;
}

void main(process.argv[2]);
