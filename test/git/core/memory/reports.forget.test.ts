import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../../src/core/analysis/remembered';
import { CacheFolder } from '../../../../src/core/cache';
import { findGit, locateRepository } from '../../../../src/core/git';
import { forget } from '../../../../src/core/memory/reports';
import { RULE_IDS } from '../../../../src/core/rule';
import { ADA, BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

describe('a repository that is forgotten', () => {
  const path = mkdtempSync(join(tmpdir(), 'cache-'));
  const memory = { cache: new CacheFolder(path), build: 'one' };
  const repos: TestRepo[] = [];
  after(() => {
    for (const repo of repos) repo.dispose();
    rmSync(path, { recursive: true, force: true });
  });

  /** A history that leaves entries of every kind, by both rules and of two heads. */
  async function analysed(author: string): Promise<TestRepo> {
    const repo = new TestRepo();
    repos.push(repo);
    repo.write('a', lines(9, author)).commit({ author, date: '2024-01-01' });
    repo.delete('a').write('b', lines(10, author)).commit({ author, date: '2024-01-02' });
    for (const rule of RULE_IDS) await recallOrAnalyze(repo.dir, { ...PLAIN, rule }, memory);
    repo.write('b', lines(12, author)).commit({ author, date: '2024-02-01' });
    await recallOrAnalyze(repo.dir, PLAIN, memory);
    return repo;
  }

  it('has left nothing, and all others have what they had', async () => {
    await analysed(ADA);
    const before = readdirSync(path);
    const kinds = (names: readonly string[]) => [...new Set(names.map(name => name.split('-')[0]!))].sort();
    assert.deepEqual(kinds(before), [
      'baseline',
      'changes',
      'diffs',
      'latest',
      'pairings',
      'renames',
      'report',
    ]);
    assert.equal(memory.cache.countRepositories(), 1);
    const repo = await analysed(BOB);
    assert.equal(memory.cache.countRepositories(), 2);
    const place = await locateRepository(findGit(process.env.PATH), repo.dir, 'HEAD');
    forget({ ...PLAIN, place }, RULE_IDS, memory);
    assert.deepEqual(readdirSync(path).sort(), before.sort());
    assert.equal(memory.cache.countRepositories(), 1);
  });
});
