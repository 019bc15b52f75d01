import { type AnalyzeOptions, analyze, analyzeWhole } from './analyze';
import type { CommitIndex } from './attribution';
import { findGit, locateRepository } from './git';
import { baselineOf, type Memory, recall, remember, reportOf } from './recall';
import type { Report } from './report';

/** A report, and as the text that `toJson` makes of it where that was made anyway: UTF-8. */
export interface MadeReport {
  readonly report: Report;
  readonly json: Uint8Array | null;
}

/**
 * The report that `analyze` would make; taken from the cache where it was made before of the same commit, release
 * tags and rule by the same program.
 */
export async function analyzeRemembered(
  path: string,
  options: AnalyzeOptions,
  memory: Memory | null,
): Promise<MadeReport> {
  if (memory === null) return { report: await analyze(path, options), json: null };
  const git = findGit(options.searchPath);
  const place = options.place ?? (await locateRepository(git, path, options.revision, options.signal));
  const known = await recall(place, options, memory, git, options.signal);
  if (known !== null && !(known.index === null && options.onIndex)) {
    if (known.index !== null) options.onIndex?.(known.index);
    return { report: reportOf(known), json: known.json };
  }
  let index: CommitIndex | null = null;
  const made = await analyzeWhole(path, {
    ...options,
    place,
    cache: memory.cache,
    baseline: baselineOf(place, options, memory.build),
    // It is worth its time only where someone wants it.
    ...(options.onIndex
      ? {
          onIndex: (found: CommitIndex) => {
            index = found;
            options.onIndex?.(found);
          },
        }
      : {}),
  });
  return { report: made.report, json: remember(made, index, place, options, memory) };
}
