import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyzeOptions } from '../../src/core/analysis/analyze';
import { recallOrAnalyze } from '../../src/core/analysis/remembered';
import { CacheFolder } from '../../src/core/cache';
import { toJson } from '../../src/core/report';
import type { TestRepo } from './repo';
import { PLAIN } from './report-of';
import { wrapGit } from './wrap-git';

/** How a report came about: read whole, made from the commits on top alone, or made from all commits. */
export type Way = 'remembered' | 'continued' | 'anew';

export interface Ran {
  readonly json: string;
  readonly way: Way;
  /** Why it did not go on from a baseline that was there. */
  readonly gaveUp: string | null;
  /** What git was asked. */
  readonly asked: readonly string[];
}

/** A cache of its own, and a git that writes down what it is asked. */
export class Cached {
  readonly path = mkdtempSync(join(tmpdir(), 'cache-'));
  private readonly tools = mkdtempSync(join(tmpdir(), 'tools-'));
  private readonly log = join(this.tools, 'log');
  private readonly searchPath = wrapGit(this.tools, `echo "$*" >>'${this.log}'`);

  async run(repo: TestRepo, options: Partial<AnalyzeOptions> = {}, build = 'one'): Promise<Ran> {
    writeFileSync(this.log, '');
    let way: Way = 'remembered';
    let gaveUp: string | null = null;
    const all: AnalyzeOptions = {
      ...PLAIN,
      searchPath: this.searchPath,
      onIndex: () => {
        if (way === 'remembered' && this.asked.some(line => line.startsWith('log '))) way = 'continued';
      },
      ...options,
      onGaveUp: why => {
        gaveUp = why;
      },
      onPartial: (stage, make) => {
        way = 'anew';
        options.onPartial?.(stage, make);
      },
    };
    const { report } = await recallOrAnalyze(repo.dir, all, { cache: new CacheFolder(this.path), build });
    return { json: toJson(report), way, gaveUp, asked: this.asked };
  }

  private get asked(): string[] {
    return readFileSync(this.log, 'utf8').split('\n').slice(0, -1);
  }

  dispose(): void {
    for (const folder of [this.path, this.tools]) rmSync(folder, { recursive: true, force: true });
  }
}
