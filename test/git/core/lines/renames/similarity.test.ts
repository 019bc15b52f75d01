import { strict as assert } from 'node:assert';
import { MAX_SCORE, signatureOf, similarity } from '../../../../../src/core/lines/renames/similarity';
import { pairOf } from '../../../../support/random-content';
import { RandomSource } from '../../../../support/random-source';
import { TestRepo } from '../../../../support/repo';
import { readerOf } from '../../../../support/trace-repo';

const PAIRS = 250;

describe('similarity of two files', () => {
  it('is the score that git gives a rename', async () => {
    const repo = new TestRepo();
    try {
      const random = new RandomSource(5);
      const contents = Array.from({ length: PAIRS }, () => pairOf(random));
      const reader = readerOf(repo);
      const countTail = reader.atLeast(2, 44);
      reader.dispose();
      // One commit for each pair, so that no file of one pair can be taken for one of another.
      const commits = contents.map(([old, now]) => {
        const parent = repo.clear().write('old', old).commit({ parents: [] });
        return {
          parent,
          commit: repo
            .clear()
            .write('new', now)
            .commit({ parents: [parent] }),
        };
      });
      const input = commits.map(({ commit }) => commit).join(' ');
      const text = repo.git('log', '--no-walk=unsorted', '--raw', '-M1%', '--format=%H', ...input.split(' '));
      const scores = new Map<string, number>();
      let commit = '';
      for (const line of text.split('\n')) {
        if (!line.startsWith(':')) commit = line || commit;
        else scores.set(commit, Number(/ R(\d+)\t/.exec(line)?.[1] ?? 0));
      }
      let renames = 0;
      contents.forEach(([old, now], i) => {
        const [a, b] = [signatureOf(old, countTail), signatureOf(now, countTail)];
        // 1 % is what -M1% asks for; git prints whole hundredths, cut off, and leaves out the ones below.
        const ours = Math.floor((similarity(a, b, MAX_SCORE / 100) * 100) / MAX_SCORE);
        const git = scores.get(commits[i]!.commit)!;
        if (git > 0) renames++;
        assert.equal(ours < 1 ? 0 : ours, git, `pair ${i}`);
      });
      assert.ok(renames > PAIRS / 2, `${renames} renames`);
    } finally {
      repo.dispose();
    }
  });
});
