import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CommitIndex } from '../attribution';
import type { CacheFolder } from '../cache';
import { lacksAll, type Ref, type RepositoryPlace } from '../git';
import { type OpenOptions, withReader } from '../open';
import { type Report, toJsonBytes } from '../report';
import { isReleaseName, passedOver } from '../trend';

export interface Memory {
  readonly cache: CacheFolder;
  /** Names the running program. */
  readonly build: string;
}

/** What decides a report: how the repository is opened, where it was found, and what made it. */
export interface Asked extends OpenOptions {
  readonly place: RepositoryPlace;
  readonly generatedBy: Report['generatedBy'];
  readonly tags?: readonly Ref[];
}

/** A report that was made before. */
export interface RememberedReport {
  /** Of the repository, as it was called when the report was made. */
  readonly name: string;
  /** The report as `toJson` writes it, in UTF-8: who only hands it on need not read it. */
  readonly json: Uint8Array;
  readonly problems: Report['problems'];
  /** Ids of the blobs that were missing, all of which must be missing still. */
  readonly lacking: readonly string[];
  readonly index: CommitIndex | null;
}

/** Problems that a fetch may cure while the head stays where it is, but for blobs, which are known one by one. */
const CURABLE = /^(?!blob-).*-missing$|^history-cut$/;

/**
 * The report of the same commit, release tags and rule by the same program; null where there is none, or where what it
 * lacked has come.
 */
export async function recall(path: string, asked: Asked, memory: Memory): Promise<RememberedReport | null> {
  const known = read(memory.cache, nameOf(asked, memory.build));
  if (known === null) return null;
  const { lacking } = known;
  const isSame =
    lacking.length === 0 ||
    (await withReader(path, asked, (_, reader) => lacksAll(reader, lacking, asked.signal)));
  if (!isSame) return null;
  const { name } = asked.place;
  return known.name === name ? known : renamed(known, name);
}

function read(cache: CacheFolder, name: string): RememberedReport | null {
  const payload = cache.read(name);
  if (payload === null) return null;
  try {
    // The entry's name holds the program that wrote it and its frame a sum of all bytes: what is there has our form.
    return deserialize(payload) as RememberedReport;
  } catch {
    return null;
  }
}

/**
 * Keeps a report, but where it depends on missing commits, trees or files of the rule, or on more blobs than can be
 * asked for again. Returns it as `toJson` writes it, in UTF-8.
 */
export function remember(
  { report, lacking }: { readonly report: Report; readonly lacking: readonly string[] | null },
  index: CommitIndex | null,
  asked: Asked,
  { cache, build }: Memory,
): Uint8Array {
  const { repository, problems } = report;
  const json = toJsonBytes(report);
  if (lacking === null || problems.some(({ code }) => CURABLE.test(code))) return json;
  const made: RememberedReport = { name: repository.name, json, problems, lacking, index };
  cache.write(nameOf(asked, build), serialize(made));
  return json;
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
function nameOf({ place, generatedBy, rule, tags }: Asked, build: string): string {
  const { head, objectFormat, shallow, partial, gitVersion } = place;
  const all = tags ?? place.tags;
  const releases = all.filter(tag => isReleaseName(tag.name)).map(tag => [tag.name, tag.object]);
  const which = [objectFormat, head, [...shallow].sort(), partial, releases, passedOver(all)];
  const decides = [generatedBy, build, gitVersion, rule, ...which];
  return `report-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}

/** All that decides what an analysis leaves behind for the next, but the commits. */
export function baselineOf({ place, generatedBy, rule }: Asked, build: string): string {
  const decides = [generatedBy, build, place.gitVersion, rule, place.objectsDir];
  return `baseline-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}
