import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport } from '../../../../src/core/analysis/analyze';
import { CacheFolder } from '../../../../src/core/cache';
import { addNote, note } from '../../../support/noted';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

const KEY = `s_${'0a'.repeat(7)}::t_${'0d'.repeat(7)}`;
const metadata = { schema_version: 'authorship/3.0.0', git_ai_version: '1.6.24', prompts: {}, sessions: {} };
const nameless = (key: string) => `b\n  ${key} 1-4\n---\n${JSON.stringify(metadata)}\n`;

describe('keys that a note does not explain', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    const first = repo.write('a', lines(3, 'a')).commit({ author: BOB });
    note(repo, first, { a: [{ first: 1, last: 3, writer: 'ai' }] });
  });
  afterEach(() => repo.dispose());

  it('stand for what another note says they stand for', async () => {
    addNote(repo, repo.write('b', lines(4, 'b')).commit({ author: BOB }), nameless(KEY));
    const { living, agents, problems } = await reportOf(repo);
    assert.deepEqual([living.agent, problems], [7, []]);
    assert.deepEqual(
      agents.map(({ agent, living: own }) => [agent, own]),
      [['OpenAI Codex', 7]],
    );
  });

  it('stay unread where no note does', async () => {
    const second = repo.write('b', lines(4, 'b')).commit({ author: BOB });
    addNote(repo, second, nameless('s_other::t_other'));
    const { living, problems } = await reportOf(repo);
    assert.equal(living.agent, 3);
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['record-partly', [second]]],
    );
  });

  it('are known in a report that goes on from another, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      repo.branch('later').checkout('later');
      addNote(repo, repo.write('b', lines(4, 'b')).commit({ author: BOB }), nameless(KEY));
      repo.checkout('main');
      const made = { ...PLAIN, cache: new CacheFolder(folder), baseline: 'baseline' };
      await makeReport(repo.dir, made);
      repo.git('reset', '-q', '--hard');
      repo.git('merge', '-q', '--ff-only', 'later');
      let gaveUp: string | null = null;
      const { report } = await makeReport(repo.dir, { ...made, onGaveUp: why => (gaveUp = why) });
      assert.deepEqual([gaveUp, report.living.agent], [null, 7]);
      assert.deepEqual(report, await reportOf(repo));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
