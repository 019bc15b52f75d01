import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport } from '../../../../src/core/analysis/analyze';
import { CacheFolder } from '../../../../src/core/cache';
import { explain } from '../../../../src/core/questions';
import { ledgerLines } from '../../../support/ledger-lines';
import { note } from '../../../support/noted';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

describe('records of commits outside of the history', () => {
  it('are found again in a commit that joined those they were recorded for', async () => {
    const repo = new TestRepo();
    try {
      repo.write('a', lines(6, 'base')).commit({ author: BOB });
      repo.branch('work').checkout('work');
      const first = repo.write('a', lines(6, 'base') + lines(5, 'agent')).commit({ author: BOB });
      const second = repo.write('b', lines(8, 'second')).commit({ author: BOB });
      repo.checkout('main');
      const text = lines(6, 'base') + lines(5, 'agent') + lines(4, 'by hand');
      const squash = repo
        .write('a', text)
        .write('b', lines(8, 'second'))
        .commit({ author: BOB, message: 'Work (#1)\n' });
      note(repo, first, { a: [{ first: 7, last: 10, writer: 'ai' }] });
      note(repo, second, { b: [{ first: 1, last: 8, writer: 'human' }] });
      const told = await ledgerLines(repo, 'default');
      const summary = (path: string) => told.get(path)!.map(([, name, basis]) => `${name} ${basis}`);
      assert.deepEqual(summary('a'), [
        ...Array(6).fill('unknown none'),
        ...Array(4).fill('agent record'),
        'unknown record',
        ...Array(4).fill('unknown none'),
      ]);
      assert.deepEqual(summary('b'), Array(8).fill('human record'));
      const [explained] = await explain(repo.dir, [squash], PLAIN);
      assert.deepEqual(explained!.recorded, {
        recorder: 'git-ai',
        version: '1.6.24',
        files: 2,
        ai: 4,
        human: 8,
      });
    } finally {
      repo.dispose();
    }
  });

  it('are found again in new commits alone, while the old ones keep what they were told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    const repo = new TestRepo();
    try {
      repo.write('a', lines(6, 'base')).commit({ author: BOB });
      const branch = (name: string, file: string) => {
        repo.branch(name).checkout(name);
        const id = repo.write(file, lines(8, name)).commit({ author: BOB });
        note(repo, id, { [file]: [{ first: 1, last: 5, writer: 'ai' }] });
        repo.checkout('main');
      };
      branch('one', 'b');
      branch('two', 'c');
      const squash = (name: string, file: string) =>
        repo.write(file, lines(8, name)).commit({ author: BOB, message: `Work (#${name})\n` });
      squash('one', 'b');
      const made = { ...PLAIN, cache: new CacheFolder(folder), baseline: 'baseline' };
      await makeReport(repo.dir, made);
      for (const [step, ai] of [
        [() => repo.write('a', lines(7, 'later')).commit({ author: BOB }), 5],
        [() => squash('two', 'c'), 10],
      ] as const) {
        step();
        let gaveUp: string | null = null;
        const continued = await makeReport(repo.dir, { ...made, onGaveUp: why => (gaveUp = why) });
        assert.equal(gaveUp, null);
        assert.deepEqual(continued.report, await reportOf(repo));
        assert.equal(continued.report.living.agent, ai);
      }
    } finally {
      repo.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
