import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../../src/core/analysis';
import { CacheFolder } from '../../../../src/core/cache';
import { toJson } from '../../../../src/core/report';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { TOOL } from '../../../support/report-of';

describe('a revision that is analysed in passing', () => {
  it('gives the same report, is remembered, and leaves what the next analysis begins with', async () => {
    const repo = new TestRepo();
    const path = mkdtempSync(join(tmpdir(), 'cache-'));
    const run = async (revision: string, inPassing: boolean, to = path) => {
      let worked = false;
      const options = {
        revision,
        inPassing,
        rule: 'default',
        searchPath: process.env.PATH,
        generatedBy: TOOL,
        lanes: 2,
        onProgress: () => {
          worked = true;
        },
      } as const;
      const { report } = await recallOrAnalyze(repo.dir, options, {
        cache: new CacheFolder(to),
        build: 'one',
      });
      return { json: toJson(report), remembered: !worked };
    };
    const baselines = () =>
      readdirSync(path)
        .filter(name => name.startsWith('baseline-'))
        .map(name => readFileSync(join(path, name)));
    const elsewhere = mkdtempSync(join(tmpdir(), 'cache-'));
    try {
      repo.write('a', lines(9, 'a')).commit({ author: BOB, date: '2024-01-01' });
      repo.write('b', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
      repo.write('c', lines(3, 'c')).commit({ author: BOB, date: '2024-03-01' });
      await run('HEAD', false);
      const before = baselines();
      assert.equal(before.length, 1);
      const passing = await run('HEAD~1', true);
      assert.equal(passing.json, (await run('HEAD~1', false, elsewhere)).json);
      assert.deepEqual(baselines(), before);
      assert.deepEqual(await run('HEAD~1', true), { json: passing.json, remembered: true });
      await run('HEAD~2', false);
      assert.notDeepEqual(baselines(), before);
    } finally {
      repo.dispose();
      for (const folder of [path, elsewhere]) rmSync(folder, { recursive: true, force: true });
    }
  });
});
