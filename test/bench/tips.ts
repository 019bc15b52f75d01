import { findGit, locateRepository, ObjectReader, readCommits, resolveTags } from '../../src/core/git';
import type { Commit } from '../../src/core/model';
import { isReleaseName, notAfter } from '../../src/core/trend';

/** The commits from which a report at `revision` reads history: that one first, then those of its releases. */
export async function tipsOf(dir: string, revision: string): Promise<string[]> {
  const git = findGit(process.env.PATH);
  const place = await locateRepository(git, dir, revision);
  const reader = new ObjectReader(git, place);
  try {
    let headTime: number | null = null;
    const note = (commit: Commit) => {
      headTime = commit.committerTime;
    };
    await readCommits(reader, [place.head], note);
    const { tags } = await resolveTags(
      reader,
      place.tags.filter(({ name }) => isReleaseName(name)),
    );
    return [...new Set([place.head, ...notAfter(tags, headTime).map(({ commit }) => commit)])];
  } finally {
    reader.dispose();
  }
}
