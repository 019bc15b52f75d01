import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyzeOptions } from '../../../src/core/analysis/analyze';
import { recallOrAnalyze } from '../../../src/core/analysis/remembered';
import { CacheFolder } from '../../../src/core/cache';
import { type Report, toJson } from '../../../src/core/report';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { PLAIN, reportOf } from '../../support/report-of';
import { wrapGit } from '../../support/wrap-git';

/** A history with branches, merges, renames and releases, by people and by agents. */
export function richRepository(commits = 60): TestRepo {
  const repo = new TestRepo();
  repo.write('a.ts', lines(40, 'a')).write('b.ts', lines(30, 'b')).commit({ author: BOB });
  for (let i = 0; i < commits; i++) grow(repo, i);
  return repo;
}

export function grow(repo: TestRepo, i: number): void {
  const author = i % 3 === 0 ? CLAUDE : i % 3 === 1 ? ADA : BOB;
  const message = i % 3 === 1 ? WITH_CLAUDE : `Step ${i}\n`;
  repo
    .write(`src/file${i % 9}.ts`, lines(10 + (i % 7), `step ${i}`))
    .write('a.ts', lines(40 + (i % 5), `a${i % 4}`));
  if (i % 7 === 3)
    repo
      .rename('b.ts', `b${i}.ts`)
      .rename(`b${i}.ts`, 'b.ts')
      .write(`moved${i}.ts`, lines(12, `m${i}`));
  const parent = repo.head!;
  repo.commit({ author, message });
  if (i % 5 === 4) {
    const main = repo.head!;
    repo
      .checkout(parent)
      .write(`side${i}.ts`, lines(8, `side ${i}`))
      .commit({ author: ADA, message: WITH_CLAUDE });
    const side = repo.head!;
    repo.checkout('main');
    if (repo.head !== main) throw new Error('The branch is elsewhere.');
    repo.write(`side${i}.ts`, lines(8, `side ${i}`)).merge([side]);
  }
  if (i % 20 === 19) repo.tag(`v1.${i}`);
}

/** A git that does something else at one call of a run, counted from 1, and a cache. */
export class FaultyGround {
  readonly cache = mkdtempSync(join(tmpdir(), 'cache-'));
  private readonly tools = mkdtempSync(join(tmpdir(), 'tools-'));
  private readonly counts = join(this.tools, 'counts');
  // Several may be started at once: each takes the next number that is free.
  private readonly searchPath = wrapGit(
    this.tools,
    `n=1
while ! mkdir '${this.counts}/'$n 2>/dev/null; do n=$((n+1)); done
if [ -f '${this.tools}/fault-'$n ]; then . '${this.tools}/fault-'$n; fi`,
  );

  /** A run in which `fault`, a piece of shell, comes before git at call `at`. */
  async run(folder: string, at = 0, fault = '', options: Partial<AnalyzeOptions> = {}): Promise<Report> {
    rmSync(this.counts, { recursive: true, force: true });
    mkdirSync(this.counts);
    const file = join(this.tools, `fault-${at}`);
    writeFileSync(file, fault);
    try {
      const all = { ...PLAIN, searchPath: this.searchPath, ...options };
      const memory = { cache: new CacheFolder(this.cache), build: 'one' };
      return (await recallOrAnalyze(folder, all, memory)).report;
    } finally {
      rmSync(file, { force: true });
    }
  }

  /** How often git was started in the last run. */
  get calls(): number {
    return readdirSync(this.counts).length;
  }

  clear(): void {
    rmSync(this.cache, { recursive: true, force: true });
  }

  dispose(): void {
    for (const folder of [this.cache, this.tools]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The report that a run from nothing gives. */
export async function fresh(folder: string): Promise<string> {
  return toJson(await reportOf(folder));
}
