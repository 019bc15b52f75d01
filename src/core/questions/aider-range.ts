import { AIDER_DEFINITION, type AiderRelease, aiderRelease, aiderTags } from '../definitions';
import { displayPath, tagMatcher } from '../files';
import { NotAnalysable, type ObjectReader, type RepositoryPlace, readCommits, resolveTags } from '../git';
import { withReader } from '../open';
import { type OnProgress, within } from '../progress';
import type { AskedRange } from '../range';
import { isoDate, type Note, type Portion, type RangeList, type RangeRow } from '../report';
import { agentsOf, figuresOf, filesOf, gapNotes, ownersOf } from './aider-figures';
import { type AskedFiles, askedFiles } from './asked-files';
import type { HeadLinesOptions } from './head-lines';
import { MOST_OWNERS } from './measure-portion';
import { type RangeOptions, sinceOf } from './measure-range';
import type { ReleaseRangesOptions } from './measure-releases';
import { resolveRange } from './range-ends';

const RULE: Portion['rule'] = {
  ...AIDER_DEFINITION.rule,
  definition: AIDER_DEFINITION.id,
  source: AIDER_DEFINITION.source,
};

const ITS_WORDS: Note = {
  text: 'By the rule of Aider, lines of commits that it marked as its own are AI, and all others are human: so there are no bounds.',
  examples: [],
};

/** The same question as `rangePortion`, answered by the rule of Aider. Throws NotAnalysable where a range has no beginning. */
export async function aiderPortion(path: string, range: AskedRange, options: RangeOptions): Promise<Portion> {
  const ends = await resolveRange(path, range, options);
  const { without, to, place } = ends;
  if (without === null)
    throw new NotAnalysable(
      'no-such-revision',
      `Nothing was committed before ${range.from}: the rule of Aider needs a first end that is there.`,
    );
  return withReader(path, { ...options, revision: to, place }, async (_, reader) => {
    const release = await measure(reader, [without, to], options, options.onProgress);
    const owners = ownersOf(release);
    return {
      repository: await aboutRepository(reader, place, [release]),
      rule: RULE,
      heeded: { records: [], branches: [] },
      under: options.under,
      onlyRoles: options.roles ?? [],
      onlyKinds: options.kinds ?? [],
      since: sinceOf(range, ends),
      revision: range.to,
      ...figuresOf(release),
      agents: agentsOf(release),
      files: filesOf(release),
      filesCounted: release.filesNamed,
      filesLeftOut: 0,
      leftOut: [],
      owners: owners.slice(0, options.mostOwners ?? MOST_OWNERS),
      allOwners: owners.length,
      notes: [ITS_WORDS, ...gapNotes([release])],
    };
  });
}

/** The same question as `releaseRanges`, for the tags that the rule of Aider compares, each with the next. */
export function aiderRanges(path: string, options: ReleaseRangesOptions): Promise<RangeList> {
  return withReader(path, options, async (place, reader) => {
    const { pattern, under, roles = [], kinds = [] } = options;
    const tags = await comparedTags(reader, place, options);
    const ranges: RangeRow[] = [];
    const releases: AiderRelease[] = [];
    for (const [at, from] of tags.slice(0, -1).entries()) {
      const to = tags[at + 1]!;
      const part = 1 / (tags.length - 1);
      const onProgress = within(options.onProgress, at * part, part);
      const release = await measure(reader, [from.commit, to.commit], options, onProgress);
      const date = to.time === null ? null : isoDate(to.time);
      const commits = { fromCommit: from.commit, toCommit: to.commit, date, alsoCalled: [] };
      ranges.push({ from: from.name, to: to.name, ...commits, ...figuresOf(release) });
      releases.push(release);
    }
    const repository = await aboutRepository(reader, place, releases);
    const notes = [ITS_WORDS, ...gapNotes(releases)];
    return { repository, rule: RULE, pattern, only: { under, roles, kinds }, ranges, notes };
  });
}

async function comparedTags(
  reader: ObjectReader,
  place: RepositoryPlace,
  { pattern, signal }: ReleaseRangesOptions,
) {
  const fits = pattern === null ? () => true : tagMatcher(pattern);
  const refs = place.tags.filter(({ name }) => fits(name));
  const { tags } = await resolveTags(reader, refs, signal);
  const names = aiderTags(tags.map(({ name }) => name));
  if (names.length < 2)
    throw new NotAnalysable(
      'no-such-revision',
      'The rule of Aider compares tags as v0.86.0, and there are no two that fit: give another pattern with --tags, or fetch the tags.',
    );
  return names.map(name => tags.find(tag => tag.name === name)!);
}

function measure(
  reader: ObjectReader,
  [from, to]: readonly [string, string],
  options: AskedFiles & Pick<HeadLinesOptions, 'lanes' | 'signal'>,
  onProgress: OnProgress | undefined,
): Promise<AiderRelease> {
  const isAsked = askedFiles(options);
  const onFiles = (done: number, total: number) =>
    onProgress?.({ share: done / total, step: 'lines', done, total });
  const { lanes, signal } = options;
  return aiderRelease(reader, from, to, {
    lanes,
    signal,
    isAsked: path => isAsked(displayPath(path)),
    onFiles,
  });
}

async function aboutRepository(
  reader: ObjectReader,
  { name, head, shallow }: RepositoryPlace,
  releases: readonly AiderRelease[],
): Promise<Portion['repository']> {
  let headDate: string | null = null;
  await readCommits(reader, [head], ({ committerTime }) => {
    headDate = committerTime === null ? null : isoDate(committerTime);
  });
  const isCut = releases.some(({ commits }) => shallow.some(id => commits.has(id)));
  return { name, head, headDate, reasons: isCut ? ['shallow'] : [] };
}
