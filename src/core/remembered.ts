import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type AnalyzeOptions, analyze } from './analyze';
import type { CommitIndex } from './attribution';
import type { CacheFolder } from './cache';
import { findGit, locateRepository, type RepositoryPlace } from './git';
import type { Report } from './report';
import { isReleaseName } from './trend';

export interface Memory {
  readonly cache: CacheFolder;
  /** Tells the running program from every other, also from one of the same version that was built otherwise. */
  readonly build: string;
}

/** What tells the program whose bundle `file` is. */
export function buildOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Problems that a fetch may cure while the head stays where it is. */
const CURABLE = /-missing$|^history-cut$/;

/**
 * The report that `analyze` would make; taken from the cache where it was made before of the same commit, release
 * tags and rule by the same program. What depends on objects that are missing is never kept.
 */
export async function analyzeRemembered(
  path: string,
  options: AnalyzeOptions,
  memory: Memory | null,
): Promise<Report> {
  if (memory === null) return analyze(path, options);
  const { cache } = memory;
  const place = await locateRepository(findGit(options.searchPath), path, options.revision, options.signal);
  const name = nameOf(place, options, memory.build);
  const known = place.partial ? null : recall(cache.read(name));
  if (known !== null && !(known.index === null && options.onIndex)) {
    if (known.index !== null) options.onIndex?.(known.index);
    const { repository } = known.report;
    return { ...known.report, repository: { ...repository, name: place.name } };
  }
  let index: CommitIndex | null = null;
  const report = await analyze(path, {
    ...options,
    place,
    cache,
    baseline: baselineOf(place, options, memory.build),
    // It is worth its time only where someone wants it.
    ...(options.onIndex
      ? {
          onIndex: (made: CommitIndex) => {
            index = made;
            options.onIndex?.(made);
          },
        }
      : {}),
  });
  if (!place.partial && !report.problems.some(({ code }) => CURABLE.test(code)))
    cache.write(name, serialize({ report, index }));
  return report;
}

/** All that decides a report: what the tree of a commit says about the rule is decided by the commit. */
function nameOf(place: RepositoryPlace, { generatedBy, rule, tags }: AnalyzeOptions, build: string): string {
  const { head, objectFormat, shallow, gitVersion } = place;
  const releases = (tags ?? place.tags)
    .filter(tag => isReleaseName(tag.name))
    .map(tag => [tag.name, tag.object]);
  const decides = [generatedBy, build, gitVersion, rule, objectFormat, head, [...shallow].sort(), releases];
  return `report-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}

/** All that decides what an analysis leaves behind for the next, but the commits. */
function baselineOf(place: RepositoryPlace, { generatedBy, rule }: AnalyzeOptions, build: string): string {
  const decides = [generatedBy, build, place.gitVersion, rule, place.objectsDir];
  return `baseline-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}

function recall(payload: Buffer | null): { report: Report; index: CommitIndex | null } | null {
  if (payload === null) return null;
  try {
    // The entry's name holds the program that wrote it and its frame a sum of all bytes: what is there has our form.
    return deserialize(payload) as { report: Report; index: CommitIndex | null };
  } catch {
    return null;
  }
}
