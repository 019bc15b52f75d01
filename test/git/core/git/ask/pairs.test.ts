import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../../../src/core/analysis';
import { TestRepo } from '../../../../support/repo';
import { wrapGit } from '../../../../support/wrap-git';

describe('pairs of blobs', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    for (let i = 0; i < 300; i++) repo.write(`f${i % 7}`, `${i}\n`.repeat(5)).commit();
  });
  afterEach(() => repo.dispose());

  const run = (searchPath: string, lanes = 2) =>
    analyze(repo.dir, {
      revision: 'HEAD',
      rule: 'default',
      lanes,
      searchPath,
      generatedBy: { name: 'test', version: '0' },
    });

  it('are compared by one git for each lane', async () => {
    const asked = join(repo.dir, 'asked');
    const path = wrapGit(join(repo.dir, 'bin'), `case "$*" in *-U0*) echo git >> '${asked}';; esac`);
    assert.equal((await run(path)).living.counted, 35);
    assert.equal(readFileSync(asked, 'utf8'), 'git\ngit\n');
  });

  it('are not taken for equal where our folder was emptied', async () => {
    const path = wrapGit(join(repo.dir, 'bin'), `case "$*" in *-U0*) rm -rf "$GIT_DIR"/objects/??;; esac`);
    await assert.rejects(run(path, 1), /temporary folder emptied/);
  });
});
