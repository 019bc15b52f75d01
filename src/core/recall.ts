import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { CommitIndex } from './attribution';
import type { CacheFolder } from './cache';
import type { Ref, RepositoryPlace } from './git';
import { type Report, toJsonBytes } from './report';
import type { RuleId } from './rule';
import { isReleaseName } from './trend';

export interface Memory {
  readonly cache: CacheFolder;
  /** Tells the running program from every other, also from one of the same version that was built otherwise. */
  readonly build: string;
}

/** What tells the program that is made of these files. */
export function buildOf(...files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest('hex');
}

/** What decides a report beside the repository. */
export interface Asked {
  readonly generatedBy: Report['generatedBy'];
  readonly rule: RuleId;
  readonly tags?: readonly Ref[];
}

/** A report that was made before. */
export interface RememberedReport {
  /** Of the repository, as it was called when the report was made. */
  readonly name: string;
  /** The report as `toJson` writes it, in UTF-8: who only hands it on need not read it. */
  readonly json: Uint8Array;
  readonly problems: Report['problems'];
  readonly index: CommitIndex | null;
}

/** Problems that a fetch may cure while the head stays where it is. */
const CURABLE = /-missing$|^history-cut$/;

/** The report of the same commit, release tags and rule by the same program; null where there is none. */
export function recall(place: RepositoryPlace, asked: Asked, memory: Memory): RememberedReport | null {
  const payload = place.partial ? null : memory.cache.read(nameOf(place, asked, memory.build));
  if (payload === null) return null;
  try {
    // The entry's name holds the program that wrote it and its frame a sum of all bytes: what is there has our form.
    const known = deserialize(payload) as RememberedReport;
    return known.name === place.name ? known : renamed(known, place.name);
  } catch {
    return null;
  }
}

/** What depends on objects that are missing is never kept. Returns the report as it would be kept. */
export function remember(
  report: Report,
  index: CommitIndex | null,
  place: RepositoryPlace,
  asked: Asked,
  { cache, build }: Memory,
): RememberedReport {
  const { name } = report.repository;
  const made = { name, json: toJsonBytes(report), problems: report.problems, index };
  if (!place.partial && !report.problems.some(({ code }) => CURABLE.test(code)))
    cache.write(nameOf(place, asked, build), serialize(made));
  return made;
}

export function reportOf({ json }: RememberedReport): Report {
  return JSON.parse(Buffer.from(json).toString('utf8')) as Report;
}

/** The same report of a repository whose folder has another name now. */
function renamed(known: RememberedReport, name: string): RememberedReport {
  const report = reportOf(known);
  const json = toJsonBytes({ ...report, repository: { ...report.repository, name } });
  return { ...known, name, json };
}

/** All that decides a report: what the tree of a commit says about the rule is decided by the commit. */
function nameOf(place: RepositoryPlace, { generatedBy, rule, tags }: Asked, build: string): string {
  const { head, objectFormat, shallow, gitVersion } = place;
  const releases = (tags ?? place.tags)
    .filter(tag => isReleaseName(tag.name))
    .map(tag => [tag.name, tag.object]);
  const decides = [generatedBy, build, gitVersion, rule, objectFormat, head, [...shallow].sort(), releases];
  return `report-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}

/** All that decides what an analysis leaves behind for the next, but the commits. */
export function baselineOf(place: RepositoryPlace, { generatedBy, rule }: Asked, build: string): string {
  const decides = [generatedBy, build, place.gitVersion, rule, place.objectsDir];
  return `baseline-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}
