import { CacheFolder } from '../../core/cache';
import { gitLanes } from '../../core/git';
import type { Memory } from '../../core/memory';
import type { OnProgress } from '../../core/progress';
import type { Report } from '../../core/report';
import type { CommandLine } from '../arguments';

/** What every command has to hand: the program, who watches, and what ends it. */
export interface Ground {
  readonly generatedBy: Report['generatedBy'];
  /** Names the running program. */
  readonly build: Memory['build'];
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

/** What the options that go with every command ask of the core. */
export function asked({ revision, rule, cache }: CommandLine, { onProgress, signal }: Ground) {
  return {
    revision,
    rule,
    searchPath: process.env.PATH,
    lanes: gitLanes(),
    cache: cache === null ? null : new CacheFolder(cache),
    onProgress,
    signal,
  };
}

/** Where reports are kept. */
export function memoryOf({ cache }: CommandLine, { build }: Ground): Memory | null {
  return cache === null ? null : { cache: new CacheFolder(cache), build };
}
