// npm run bench -- [--pairs N] [--out FILE] REPOSITORY…: our report beside git's own ways through a history, interleaved.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, measure, median } from './measure';
import { machine, Subject } from './subjects';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

interface Way {
  readonly title: string;
  /** Before each run; not measured. */
  readonly prepare?: () => void;
  readonly run: (sample: boolean) => Promise<Measured>;
}

function waysOf(subject: Subject, cache: string): Way[] {
  const cwd = subject.dir;
  const git =
    (...args: string[]) =>
    (sample: boolean) =>
      measure('git', args, { cwd, sample });
  const report =
    (...args: string[]) =>
    (sample: boolean) =>
      measure(process.execPath, [CLI, 'report', cwd, '--quiet', '--out', '/dev/null', ...args], {
        cwd,
        sample,
      });
  const blank = () => rmSync(cache, { recursive: true, force: true });
  return [
    { title: 'git log -p -U0 -M', run: git('log', '-p', '-U0', '-M') },
    { title: 'git log --numstat', run: git('log', '--numstat') },
    { title: 'git log, all metadata', run: git('log', '--format=%H%P%an%ae%at%cn%ce%ct%B') },
    {
      title: 'report, cold',
      prepare: () => {
        subject.reset();
        blank();
      },
      run: report('--cache', cache),
    },
    { title: 'report, nothing changed', run: report('--cache', cache) },
    { title: 'report, one new commit', prepare: () => subject.commit(), run: report('--cache', cache) },
    {
      title: 'our start-up alone',
      run: sample => measure(process.execPath, [CLI, '--version'], { cwd, sample }),
    },
  ];
}

/** Runs all ways in turn, `pairs` times, and makes one table of the medians. */
async function bench(repository: string, pairs: number): Promise<string> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-cache-'));
  const subject = new Subject(repository);
  try {
    const ways = waysOf(subject, cache);
    const runs = ways.map((): Measured[] => []);
    // The first round looks at memory, and warms up what the system keeps of files.
    for (let pair = -1; pair < pairs; pair++)
      for (const [i, { title, prepare, run }] of ways.entries()) {
        prepare?.();
        runs[i]!.push(await run(pair < 0));
        process.stderr.write(
          `${subject.name} ${pair + 1}/${pairs} ${title}: ${runs[i]!.at(-1)!.seconds.toFixed(2)} s\n`,
        );
      }
    subject.reset();
    const timed = (i: number) => median(runs[i]!.slice(1).map(run => run.seconds));
    const base = timed(0);
    const rows = ways.map(({ title }, i) => {
      const seconds = timed(i);
      const peak = runs[i]![0]!.peakMiB;
      return `| ${title} | ${seconds.toFixed(2)} | ${(seconds / base).toFixed(3)} | ${Number.isFinite(peak) ? Math.round(peak) : '–'} |`;
    });
    return [
      `### ${subject.name}: ${subject.commits.toLocaleString('en')} commits, ${pairs} interleaved runs`,
      '',
      '| | seconds (median) | of git log -p | peak MiB, all processes |',
      '| --- | ---: | ---: | ---: |',
      ...rows,
      '',
    ].join('\n');
  } finally {
    subject.dispose();
    rmSync(cache, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pairs: { type: 'string', default: '5' }, out: { type: 'string' } },
  });
  const pairs = Number(values.pairs);
  if (positionals.length === 0 || !Number.isInteger(pairs) || pairs < 1)
    throw new Error('npm run bench -- [--pairs N] [--out FILE] REPOSITORY…');
  const tables: string[] = [`Measured on ${machine()}.\n`];
  for (const repository of positionals) tables.push(await bench(repository, pairs));
  const text = `${tables.join('\n')}`;
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
