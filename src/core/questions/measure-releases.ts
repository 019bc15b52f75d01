import { type JudgedHistory, judgeHistory, toldLines } from '../attribution';
import { gapsOf, reasonsOf } from '../compose';
import { displayPath, tagMatcher } from '../files';
import { NotAnalysable, resolveTags, type Tag } from '../git';
import { Sides } from '../graph';
import { followLines, type OwnedVersion } from '../lines';
import { type OpenRepository, withRepository } from '../open';
import { isoDate, type RangeList, type RangeRow } from '../report';
import { Scope } from '../rule';
import { commitsSince, findReleases, isReleaseName, type Release, Watch } from '../trend';
import { type AskedFiles, askedFiles } from './asked-files';
import { type HeadLinesOptions, traceAll } from './head-lines';
import { type Figures, RangeSum } from './range-sum';

export interface ReleaseRangesOptions extends HeadLinesOptions, AskedFiles {
  /** What the names of the tags have to fit, as `v*.*.0`; null for those of releases. */
  readonly pattern: string | null;
}

/**
 * What came with each release since the one before: the newest of those tags that it contains. The history is read, judged
 * and followed once for all; the rule's files, who uses AI, and what merges say are those of `revision`, as in a Report.
 * Throws NotAnalysable where no two tags fit.
 */
export function releaseRanges(path: string, options: ReleaseRangesOptions): Promise<RangeList> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const { pattern, under, roles = [], kinds = [], signal } = options;
    const isRelease = pattern === null ? isReleaseName : tagMatcher(pattern);
    const refs = place.tags.filter(({ name }) => isRelease(name));
    const { tags } = await resolveTags(reader, refs, signal);
    const tips = [place.head, ...new Set(tags.map(({ commit }) => commit))] as const;
    const judged = await judgeHistory(reader, tips, rule, options);
    const releases = findReleases(judged.graph, tags, () => true);
    if (releases.every(({ previous }) => previous === null)) throw tooFew(pattern, releases.length);
    const sums = await sumUp(repository, judged, releases, options);
    return {
      repository: {
        name: place.name,
        head: place.head,
        headDate: dateOf(judged, judged.graph.numberOf(place.head)!),
        reasons: reasonsOf(gapsOf(place, judged, { commits: [], blobs: [] }, 0)),
      },
      rule: { id: rule.identity.id, hash: rule.identity.hash },
      pattern,
      only: { under, roles, kinds },
      ranges: [...sums].map(([release, sum]) => ({
        ...namesOf(release, releases, tags, judged),
        ...sum.told(reader.boundary),
      })),
      notes: [],
    };
  });
}

/** What came with each release that has one before it, in the order of the releases. */
async function sumUp(
  repository: OpenRepository,
  judged: JudgedHistory,
  releases: readonly Release[],
  options: ReleaseRangesOptions,
): Promise<Map<Release, RangeSum>> {
  const { graph, owners } = judged;
  const sides = new Sides(graph);
  const sums = new Map<Release, RangeSum>();
  for (const release of releases) {
    const own = commitsSince(sides, release, releases);
    if (own !== null) sums.set(release, new RangeSum(judged, own));
  }
  const watch = new Watch([], releases, graph.numberOf(repository.place.head)!);
  const trace = await traceAll(repository, judged, watch.onCommit, options);
  const { versions, paths } = trace;
  const { newIn } = watch.index(versions.size);
  const scope = new Scope(repository.rule, trace);
  const isAsked = askedFiles(options);
  const sumsOf = (version: number) => newIn(version).flatMap(at => sums.get(releases[at]!) ?? []);
  const wanted: number[] = [];
  for (let version = 0; version < versions.size; version++)
    if (sumsOf(version).length > 0 && isAsked(displayPath(paths[versions.path.at(version)]!)))
      wanted.push(version);
  const isWanted = new Set(wanted);
  const visit = ({ version, runs, lines }: OwnedVersion) => {
    if (runs === null || !isWanted.has(version)) return;
    const path = versions.path.at(version);
    if (scope.leftOut(path, versions.kind.at(version), versions.blob.at(version), lines) !== null) return;
    for (const sum of sumsOf(version)) sum.file(displayPath(paths[path]!), runs);
  };
  const ownerOf = (commit: number) => owners.ofCommit(commit);
  const listener = { visitor: { version: visit }, ownerOf, toldOf: toldLines(judged) };
  await followLines(trace, listener, { only: () => wanted });
  return sums;
}

function namesOf(
  { tag, commit, previous }: Release,
  releases: readonly Release[],
  tags: readonly Tag[],
  judged: JudgedHistory,
): Omit<RangeRow, keyof Figures> {
  const { ids } = judged.graph;
  const before = releases[previous!]!;
  const toCommit = ids[commit]!;
  const same = tags.filter(other => other.commit === toCommit && other.name !== tag);
  return {
    from: before.tag,
    to: tag,
    fromCommit: ids[before.commit]!,
    toCommit,
    date: dateOf(judged, commit),
    alsoCalled: same.map(({ name }) => name).sort(),
  };
}

function dateOf({ graph }: JudgedHistory, commit: number): string | null {
  const time = graph.times[commit]!;
  return Number.isNaN(time) ? null : isoDate(time);
}

function tooFew(pattern: string | null, found: number): NotAnalysable {
  const which =
    pattern === null ? 'is called as a release is' : `fits ${JSON.stringify(pattern.slice(0, 80))}`;
  const count = found === 0 ? `No tag ${which}` : `No tag that ${which} contains another`;
  return new NotAnalysable(
    'no-such-revision',
    `${count}: a list of ranges needs two; give another pattern with --tags, or fetch the tags.`,
  );
}
