import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CommitIndex } from '../attribution';
import { type CacheFolder, nameOf } from '../cache';
import { lacksAll, type Ref, type RepositoryPlace } from '../git';
import { type OpenOptions, withReader } from '../open';
import { type Report, toJsonBytes } from '../report';
import { branchesHeeded, type RuleId, recordsHeeded } from '../rule';
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
  /** Another revision than the one that is followed. */
  readonly inPassing?: boolean;
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
  const known = read<RememberedReport>(memory.cache, nameOfReport(asked, memory.build));
  if (known === null) return null;
  const { lacking } = known;
  const isSame =
    lacking.length === 0 ||
    (await withReader(path, asked, (_, reader) => lacksAll(reader, lacking, asked.signal)));
  if (!isSame) return null;
  const { name } = asked.place;
  return known.name === name ? known : renamed(known, name);
}

/** What was made last of a repository, and the names of its reports, newest first. */
interface Latest {
  readonly glance: Glance;
  readonly reports: readonly string[];
}

const MOST_NAMED = 1000;

/** What of a report is seen at a glance. */
export type Glance = Pick<Report, 'repository' | 'share' | 'living'>;

/** As `recall`, in short; where there is none, what was made last of this repository by the same rule and program. */
export async function glance(path: string, asked: Asked, memory: Memory): Promise<Glance | null> {
  const known = await recall(path, asked, memory);
  if (known !== null) return inShort(reportOf(known));
  return read<Latest>(memory.cache, latestOf(asked, memory.build))?.glance ?? null;
}

/** Drops all that is kept of this repository, of which reports by these rules were made, and nothing of others. */
export function forget(asked: Asked, rules: readonly RuleId[], { cache, build }: Memory): void {
  for (const rule of rules)
    for (const name of read<Latest>(cache, latestOf({ ...asked, rule }, build))?.reports ?? [])
      cache.remove(name);
  cache.forget(asked.place.objectsDir);
}

function inShort({ repository, share, living }: Report): Glance {
  return { repository, share, living };
}

function read<Entry>(cache: CacheFolder, name: string): Entry | null {
  const payload = cache.read(name);
  if (payload === null) return null;
  try {
    // The entry's name holds the program that wrote it and its frame a sum of all bytes: what is there has our form.
    return deserialize(payload) as Entry;
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
  if (lacking === null || !isSettled({ report })) return json;
  const made: RememberedReport = { name: repository.name, json, problems, lacking, index };
  cache.write(nameOfReport(asked, build), serialize(made));
  noteLatest(report, asked, { cache, build });
  return json;
}

/**
 * This report is the one of this repository now, also where it was made of a clone with the same commits. One that was
 * made in passing is only noted, so that it is found where all are to be forgotten.
 */
export function noteLatest(report: Report, asked: Asked, { cache, build }: Memory): void {
  const name = nameOfReport(asked, build);
  const latest = latestOf(asked, build);
  const known = read<Latest>(cache, latest);
  const before = known?.reports ?? [];
  if (before[0] === name || (asked.inPassing && before.includes(name))) return;
  const others = before.filter(one => one !== name);
  const reports = asked.inPassing && known !== null ? [...others, name] : [name, ...others];
  const glance = asked.inPassing && known !== null ? known.glance : inShort(report);
  cache.write(latest, serialize({ glance, reports: reports.slice(0, MOST_NAMED) } satisfies Latest));
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

/** A name for all that decides a report. Two that bear the same name are the same, where nothing was missing. */
export function fingerprintOf(asked: Asked, build: string): string {
  return nameOfReport(asked, build);
}

/** Whether nothing that a fetch may bring would make it another; blobs that are missing are told apart. */
export function isSettled({ report }: { readonly report: Pick<Report, 'problems'> }): boolean {
  return !report.problems.some(({ code }) => CURABLE.test(code));
}

/** All that decides a report: what the tree of a commit says about the rule is decided by the commit. */
function nameOfReport({ place, generatedBy, rule, tags }: Asked, build: string): string {
  const { head, objectFormat, shallow, partial, gitVersion } = place;
  const all = tags ?? place.tags;
  const releases = all.filter(tag => isReleaseName(tag.name)).map(tag => [tag.name, tag.object]);
  const which = [objectFormat, head, [...shallow].sort(), partial, releases, passedOver(all)];
  // What is at the head is no branch that was joined: another clone may know it by other names.
  const branches = branchesHeeded(rule, place).filter(({ object }) => object !== head);
  const heeded = [recordsHeeded(rule, place), branches];
  const decides = [generatedBy, build, gitVersion, rule, ...which, heeded];
  return `report-${createHash('sha256').update(JSON.stringify(decides)).digest('hex')}`;
}

/** The name of what an analysis leaves behind for the next. */
export function baselineOf(asked: Asked, build: string): string {
  return nameOfAny('baseline', asked, build);
}

function latestOf(asked: Asked, build: string): string {
  return nameOfAny('latest', asked, build);
}

/** By all that decides a report, but the commits. */
function nameOfAny(kind: string, { place, generatedBy, rule }: Asked, build: string): string {
  return nameOf(kind, place.objectsDir, generatedBy, build, place.gitVersion, rule);
}
