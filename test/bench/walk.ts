import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, measure, type Start } from './measure';
import type { Subject } from './subjects';

/** Some commits of a subject, as `git log` is told of them. */
export interface Walk {
  /** Arguments of `git log`, which reads the rest from `input`. */
  readonly args: readonly string[];
  readonly input: string;
  readonly commits: number;
  /** Commits that are not among them, for their diffs need objects that the repository lacks. */
  readonly leftOut: number;
}

/** All commits that can be reached from `tips`. */
export function walkAll(subject: Subject, tips: readonly string[]): Walk {
  const commits = Number(subject.ask(['rev-list', '--count', '--stdin'], lines(tips)));
  return { args: ['--stdin'], input: put(subject, tips), commits, leftOut: 0 };
}

/** Those that git can diff: at the first that it cannot, `git log -p` ends. */
export async function walkWhole(subject: Subject, tips: readonly string[]): Promise<Walk> {
  const walk = walkAll(subject, tips);
  const missing = await missingObjects(subject, walk);
  const all: string[] = [];
  const broken = new Set<string>();
  const start = logOf(subject, walk, '--raw', '--no-renames', '--no-abbrev', '--format=%H');
  await measure(
    byLine(start, line => {
      if (!line.startsWith(':')) {
        if (line !== '') all.push(line);
      } else if (line.split(' ', 4).some(field => missing.has(field))) broken.add(all.at(-1)!);
    }),
  );
  const whole = all.filter(id => !broken.has(id));
  const input = put(subject, whole);
  return { args: ['--no-walk=unsorted', '--stdin'], input, commits: whole.length, leftOut: broken.size };
}

/** Lines that `git log --numstat` says were added and deleted; null where git cannot read all of it. */
export async function changedLines(subject: Subject, walk: Walk): Promise<number | null> {
  let sum = 0;
  const start = byLine(logOf(subject, walk, '--numstat', '--format='), line => {
    const [, added, deleted] = /^(\d+)\t(\d+)\t/.exec(line) ?? [];
    if (added !== undefined) sum += Number(added) + Number(deleted);
  });
  return (await attempt(start)).status === 0 ? sum : null;
}

/** Files that the commits changed, those of merges left out. */
export async function changedFiles(subject: Subject, walk: Walk): Promise<number> {
  let files = 0;
  const start = byLine(logOf(subject, walk, '--raw', '--no-renames', '--format='), line => {
    if (line.startsWith(':')) files++;
  });
  await measure(start);
  return files;
}

export function logOf(subject: Subject, walk: Walk, ...args: readonly string[]): Start {
  return { command: 'git', args: ['log', ...args, ...walk.args], cwd: subject.dir, input: walk.input };
}

async function missingObjects(subject: Subject, { input }: Walk): Promise<Set<string>> {
  const missing = new Set<string>();
  const args = ['rev-list', '--objects', '--missing=print', '--stdin'];
  const onLine = (line: string) => {
    if (line.startsWith('?')) missing.add(line.slice(1));
  };
  await measure(byLine({ command: 'git', args, cwd: subject.dir, input }, onLine));
  return missing;
}

function byLine(start: Start, onLine: (line: string) => void): Start {
  let rest = '';
  const onData = (chunk: Buffer) => {
    const parts = (rest + chunk.toString('latin1')).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(onLine);
  };
  return { ...start, onData };
}

let files = 0;

function put(subject: Subject, ids: readonly string[]): string {
  const file = join(subject.folder, `walk-${files++}`);
  writeFileSync(file, lines(ids));
  return file;
}

function lines(ids: readonly string[]): string {
  return ids.map(id => `${id}\n`).join('');
}
