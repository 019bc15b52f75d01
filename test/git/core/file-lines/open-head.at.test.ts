import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../../src/core/analysis';
import { CacheFolder } from '../../../../src/core/cache';
import { type FileLines, OpenHead } from '../../../../src/core/file-lines';
import { blame } from '../../../support/blame';
import { MixedRepo } from '../../../support/mixed-repo';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { RandomHistory } from '../../../support/random-history';
import { RandomSource } from '../../../support/random-source';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

const told = ({ lines, owners }: FileLines) =>
  [...lines].map(at => [owners[at]?.commit ?? null, owners[at]?.class ?? 'unknown'] as const);

describe('the lines of a file of another commit', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lines-at-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function at<T>(repo: TestRepo, use: (head: OpenHead) => Promise<T>): Promise<T> {
    const memory = { cache: new CacheFolder(folder), build: 'one' };
    const head = await OpenHead.open(repo.dir, { ...PLAIN, memory });
    try {
      return await use(head);
    } finally {
      head.dispose();
    }
  }

  const ways = { 'by their own words': false, 'after an analysis': true };
  for (const [way, isAnalysed] of Object.entries(ways))
    it(`are those of git blame there, ${way}`, async () => {
      const repo = new MixedRepo(new RandomSource(4));
      try {
        const { commits } = new RandomHistory(4, { commits: 25, binary: true, marks: true }, repo);
        if (isAnalysed)
          await recallOrAnalyze(repo.dir, PLAIN, { cache: new CacheFolder(folder), build: 'one' });
        for (const _ of ['asked', 'remembered'])
          await at(repo, async head => {
            for (const commit of [commits[7]!, commits[12]!, commits[19]!])
              for (const file of runGit(repo.dir, ['ls-tree', '-r', '-z', '--name-only', commit])
                .toString()
                .split('\0')
                .filter(Boolean)) {
                const found = await head.linesAt(commit, file);
                assert.equal(found.isSettled, isAnalysed);
                if (found.untold !== null) continue;
                assert.deepEqual(
                  told(found).map(([id]) => id),
                  blame(repo, commit, file),
                  file,
                );
              }
          });
      } finally {
        repo.dispose();
      }
    });

  it('are judged as those of the head, and by their own words where its history does not have them', async () => {
    const repo = new TestRepo();
    try {
      const base = repo.write('a.ts', lines(3, 'a')).commit({ author: BOB });
      repo.branch('theirs').checkout('theirs');
      const theirs = repo.write('a.ts', lines(6, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
      repo.checkout('main').write('a.ts', lines(5, 'a')).commit({ author: BOB });
      await at(repo, async head => {
        await head.settle();
        const found = await head.linesAt(theirs, 'a.ts');
        assert.equal(found.isSettled, true);
        const expected = [0, 1, 2, 3, 4, 5].map(i => (i < 3 ? [base, 'unknown'] : [theirs, 'pair']));
        assert.deepEqual(told(found), expected);
        assert.equal((await head.linesAt(base, 'a.ts')).lines.length, 3);
        assert.equal((await head.linesAt(base, 'b.ts')).untold, 'absent');
        assert.equal((await head.linesAt('1'.repeat(40), 'a.ts')).untold, 'absent');
      });
    } finally {
      repo.dispose();
    }
  });
});
