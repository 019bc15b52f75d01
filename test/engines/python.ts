import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { QUERIES, SQL } from '../support/sql/engine';

const HERE = import.meta.dirname;
/** Apart from the project's own set-up; git does not see it. */
export const HOME = join(HERE, '..', '..', '.cache', 'engines');
const PROGRAMS = join(HOME, 'python', process.platform === 'win32' ? 'Scripts' : 'bin');

export function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr.slice(-4000)}`);
  return stdout;
}

/** Installs the engines, once for each list of them. */
export function setUpPython(): void {
  const list = readFileSync(join(HERE, 'requirements.txt'), 'utf8');
  const installed = join(HOME, 'python', 'installed.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === list) return;
  mkdirSync(HOME, { recursive: true });
  run('python3', ['-m', 'venv', join(HOME, 'python')]);
  run(join(PROGRAMS, 'pip'), ['install', '--quiet', '--requirement', join(HERE, 'requirements.txt')]);
  writeFileSync(installed, list);
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const line = z.union([
  z.object({ version: z.string() }),
  z.object({ query: z.string(), columns: z.array(z.string()), rows: z.array(z.array(cell)) }),
]);

export type Answer = Extract<z.infer<typeof line>, { query: string }>;

export interface Answers {
  readonly version: string;
  readonly answers: readonly Answer[];
}

export function queryFiles(): string[] {
  return QUERIES.map(name => join(SQL, `${name}.sql`));
}

export function askPython(engine: 'spark' | 'clickhouse', dataset: string): Answers {
  const tables = join(SQL, 'tables', `${engine}.sql`);
  const told = run(join(PROGRAMS, 'python'), [join(HERE, `${engine}.py`), tables, dataset, ...queryFiles()]);
  const lines = told
    .split('\n')
    .filter(text => text.startsWith('{'))
    .map(text => line.parse(JSON.parse(text)));
  return {
    version: lines.flatMap(one => ('version' in one ? one.version : [])).join(),
    answers: lines.filter(one => 'query' in one),
  };
}
