import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OwnWords } from '../../../../src/core/file-lines/judged-owners';
import { findGit, locateRepository, ObjectReader } from '../../../../src/core/git';
import { readRule } from '../../../../src/core/rule';
import { ADA, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { wrapGit } from '../../../support/wrap-git';

describe('what commits say of themselves', () => {
  it('is read by few processes, however slowly it comes out which commits are asked about', async () => {
    const repo = new TestRepo();
    const folder = mkdtempSync(join(tmpdir(), 'own-words-'));
    const log = join(folder, 'log');
    const git = findGit(wrapGit(folder, `echo "$1" >>'${log}'`));
    const place = await locateRepository(git, repo.write('a', '').commit() && repo.dir, 'HEAD');
    const reader = new ObjectReader(git, place);
    try {
      const commits = Array.from({ length: 300 }, (_, i) =>
        repo.write('a', `${i}\n`).commit({ author: ADA, message: i % 2 === 0 ? WITH_CLAUDE : 'By hand\n' }),
      );
      const words = new OwnWords(reader, await readRule(reader, place, 'default'), undefined);
      const before = readFileSync(log, 'utf8').length;
      for (const [i, commit] of commits.entries()) {
        words.expect(commit);
        if (i % 5 === 0) await setTimeout(5);
      }
      const rows = await words.rowsOf(commits);
      assert.deepEqual(
        rows.map(row => [row.commit, row.class]),
        commits.map((commit, i) => [commit, i % 2 === 0 ? 'pair' : 'unknown']),
      );
      const processes = readFileSync(log, 'utf8').slice(before).split('\n').length - 1;
      assert.ok(processes <= 5, String(processes));
    } finally {
      reader.dispose();
      repo.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
