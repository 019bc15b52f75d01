import type { CommitIndex } from '../attribution';
import { findGit, locateRepository } from '../git';
import { type Asked, baselineOf, type Memory, noteLatest, recall, remember, reportOf } from '../memory';
import type { Report } from '../report';
import { type AnalyzeOptions, analyze, makeReport } from './analyze';

/** A report, and as the text that `toJson` makes of it where that was made anyway: UTF-8. */
export interface MadeReport {
  readonly report: Report;
  readonly json: Uint8Array | null;
}

/**
 * The report that `analyze` would make; taken from the cache where it was made before of the same commit, release
 * tags and rule by the same program.
 */
export async function recallOrAnalyze(
  path: string,
  options: AnalyzeOptions,
  memory: Memory | null,
): Promise<MadeReport> {
  const git = findGit(options.searchPath);
  const place = options.place ?? (await locateRepository(git, path, options.revision, options.signal));
  const asked = { ...options, place };
  if (memory === null || hearsSessions(options)) return analyzeAndRemember(path, asked, memory);
  const known = await recall(path, asked, memory);
  if (known === null || (known.index === null && options.onIndex))
    return analyzeAndRemember(path, asked, memory);
  if (known.index !== null) options.onIndex?.(known.index);
  const report = reportOf(known);
  noteLatest(report, asked, memory);
  return { report, json: known.json };
}

function hearsSessions({ sessions }: Pick<AnalyzeOptions, 'sessions'>): boolean {
  return (sessions ?? null) !== null;
}

/** The same where the cache was found not to have it. */
export async function analyzeAndRemember(
  path: string,
  asked: AnalyzeOptions & Asked,
  memory: Memory | null,
): Promise<MadeReport> {
  if (memory === null || hearsSessions(asked)) {
    // Only git's answers about objects are kept of a report that holds what a machine's sessions say.
    const cache = memory?.cache ?? asked.cache ?? null;
    return { report: await analyze(path, { ...asked, cache }), json: null };
  }
  let index: CommitIndex | null = null;
  const made = await makeReport(path, {
    ...asked,
    cache: memory.cache,
    baseline: baselineOf(asked, memory.build),
    // It is worth its time only where someone wants it.
    ...(asked.onIndex
      ? {
          onIndex: (found: CommitIndex) => {
            index = found;
            asked.onIndex?.(found);
          },
        }
      : {}),
  });
  return { report: made.report, json: remember(made, index, asked, memory) };
}
