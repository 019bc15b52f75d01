import { judgeHistory } from '../attribution';
import { NotAnalysable, resolveTags } from '../git';
import { type OpenOptions, withRepository } from '../open';
import { belonging, findReleases, isReleaseName } from '../trend';

/** Commits of a release tag, and of the release before it; null for the first. */
export interface ReleaseEnds {
  readonly from: string | null;
  readonly to: string;
}

/** `name` is the tag's, or the version that it ends with: `0.86.0` is `v0.86.0`. */
export function releaseEnds(path: string, name: string, options: OpenOptions): Promise<ReleaseEnds> {
  return withRepository(path, options, async ({ place, reader, rule }) => {
    const { signal } = options;
    const { tags } = await resolveTags(
      reader,
      place.tags.filter(tag => isReleaseName(tag.name)),
      signal,
    );
    const tag = tagCalled(name, tags);
    if (tag === null)
      throw new NotAnalysable(
        'no-such-revision',
        `There is no release tag ${JSON.stringify(name)}: name the tags themselves, as v1.0..v2.0.`,
      );
    const others = tags.map(({ commit }) => commit);
    const judged = await judgeHistory(reader, [tag.commit, ...others], rule, { signal });
    const { graph, mainline } = judged;
    const releases = findReleases(graph, belonging(tags, graph, mainline));
    const release = releases.find(({ commit }) => graph.ids[commit] === tag.commit);
    const before = release === undefined || release.previous === null ? null : releases[release.previous]!;
    return { from: before === null ? null : graph.ids[before.commit]!, to: tag.commit };
  });
}

function tagCalled<T extends { readonly name: string }>(name: string, tags: readonly T[]): T | null {
  const plain = name.replace(/^v/, '');
  const called = (wanted: (tag: string) => boolean) => tags.filter(tag => wanted(tag.name));
  const [exact] = [
    ...called(tag => tag === name),
    ...called(tag => tag === `v${plain}`),
    ...called(tag => tag === plain),
  ];
  if (exact !== undefined) return exact;
  const ending = called(tag => tag.endsWith(plain) && /[^\d.]v?$/.test(tag.slice(0, -plain.length)));
  return ending.length === 1 ? ending[0]! : null;
}
