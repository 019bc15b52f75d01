import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../../src/core/analysis/remembered';
import { CacheFolder } from '../../../../src/core/cache';
import { findGit, locateRepository } from '../../../../src/core/git';
import { glance } from '../../../../src/core/memory/reports';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

describe('a glance at what is remembered', () => {
  let repo: TestRepo;
  let path = '';
  beforeEach(() => {
    repo = new TestRepo();
    path = mkdtempSync(join(tmpdir(), 'cache-'));
    repo.write('a', lines(9, 'a')).commit({ author: BOB, date: '2024-01-01' });
    repo.write('b', lines(3, 'b')).commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
  });
  afterEach(() => {
    repo.dispose();
    rmSync(path, { recursive: true, force: true });
  });

  const memory = (build = 'one') => ({ cache: new CacheFolder(path), build });
  const analyse = () => recallOrAnalyze(repo.dir, PLAIN, memory());
  async function look(options: Partial<typeof PLAIN> | { rule: 'ignore-revs' } = {}, build = 'one') {
    const place = await locateRepository(findGit(process.env.PATH), repo.dir, 'HEAD');
    return glance(repo.dir, { ...PLAIN, ...options, place }, memory(build));
  }

  it('is nothing where nothing was made, and makes nothing', async () => {
    assert.equal(await look(), null);
    assert.deepEqual(readdirSync(path), []);
  });

  it('has the figures of the report of this head', async () => {
    const { report } = await analyse();
    const { repository, share, living } = report;
    assert.equal(share.low, 0.25);
    assert.deepEqual(await look(), { repository, share, living });
  });

  it('has those of the head before where nothing was made since, and says of which commit', async () => {
    const { report } = await analyse();
    const before = repo.head;
    repo.write('c', lines(4, 'c')).commit({ author: BOB, date: '2024-03-01' });
    const seen = await look();
    assert.equal(seen?.repository.head, before);
    assert.deepEqual(seen.share, report.share);
    await analyse();
    assert.equal((await look())?.repository.head, repo.head);
  });

  it('has those of the head before also where a clone had the report made', async () => {
    const clone = join(path, 'clone');
    repo.git('clone', '-q', repo.dir, clone);
    await recallOrAnalyze(clone, PLAIN, memory());
    await analyse();
    const before = repo.head;
    repo.write('c', lines(4, 'c')).commit({ author: BOB, date: '2024-03-01' });
    assert.equal((await look())?.repository.head, before);
  });

  it('has nothing by another rule or of another program', async () => {
    await analyse();
    assert.equal(await look({ rule: 'ignore-revs' }), null);
    assert.equal(await look({}, 'two'), null);
  });
});
