import { strict as assert } from 'node:assert';
import { MAX_SCORE, signatureOf, similarity } from '../../../../../src/core/lines/renames/similarity';
import { editLines, newContent } from '../../../../support/random-content';
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

function pairOf(random: RandomSource): [Buffer, Buffer] {
  const old = random.chance(0.1) ? noise(random) : newContent(random, true);
  let now = old;
  for (let edits = random.int(1, 6); edits > 0; edits--) now = editLines(random, now, random.chance(0.1));
  // Equal files are no question of similarity, and empty ones are never asked about.
  return now.equals(old) || now.length === 0 || old.length === 0 ? pairOf(random) : [old, now];
}

/** Bytes without many newlines, so that pieces end after 64 of them. */
function noise(random: RandomSource): Buffer {
  return Buffer.from(Array.from({ length: random.int(50, 3000) }, () => random.int(1, 256)));
}
