import { strict as assert } from 'node:assert';
import { findGit, locateRepository, ObjectReader, readAddedLines } from '../../../../../src/core/git';
import { addedIn } from '../../../../support/noted';
import { RandomHistory } from '../../../../support/random-history';

describe('the lines that commits added', () => {
  for (const seed of [1, 2, 3])
    it(`are those of git diff-tree against the first parent: ${seed}`, async () => {
      const { repo, commits } = new RandomHistory(seed, { commits: 25, binary: true });
      const git = findGit(process.env.PATH);
      const reader = new ObjectReader(git, await locateRepository(git, repo.dir, 'HEAD'));
      try {
        const added = await readAddedLines(reader, commits);
        for (const commit of commits) {
          const expected = [...addedIn(repo, commit)].map(
            ([path, lines]) => [path, Number.isNaN(lines) ? Number.POSITIVE_INFINITY : lines] as const,
          );
          assert.deepEqual(added.get(commit), new Map(expected), commit);
        }
        assert.equal((await readAddedLines(reader, [])).size, 0);
      } finally {
        reader.dispose();
        repo.dispose();
      }
    });
});
