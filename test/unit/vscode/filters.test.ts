import { strict as assert } from 'node:assert';
import { entriesIn } from '../../../src/core/report';
import { fromPage, toPage } from '../../../src/protocol';
import { CommitFilters, entryFilter } from '../../../src/vscode/filters';
import { sampleReport } from '../../support/sample-reports';

const WHERE = { path: 'p', revision: 'r', rule: 'default', searchPath: '', lanes: 1, cache: 'c' } as const;
const at = { where: (revision: string) => ({ ...WHERE, revision }) };

describe('what a filter means', () => {
  const report = sampleReport(3);

  it('for commits: what is known of each, or those that a job finds, asked once for all pages', async () => {
    const asked: string[] = [];
    const filters = new CommitFilters(async job => {
      asked.push(`${job.revision} ${JSON.stringify(job.part)}`);
      return { commits: [job.part.value ?? 'rest'], unread: 3 };
    });
    assert.deepEqual(await filters.of(null, at, report), { filter: null, unread: 0 });
    const agent = { kind: 'agent', value: null } as const;
    assert.deepEqual(await filters.of(agent, at, report), { filter: agent, unread: 0 });
    const ids = async (kind: 'role' | 'language' | 'folder', value: string | null) => {
      const { filter, unread } = await filters.of({ kind, value }, at, report);
      assert.equal(unread, 3);
      return filter?.kind === 'commits' ? [...filter.ids] : null;
    };
    assert.deepEqual(await ids('folder', 'src'), ['src']);
    assert.deepEqual(await ids('folder', 'src'), ['src']);
    assert.deepEqual(await ids('language', null), ['rest']);
    const { head } = report.repository;
    assert.deepEqual(asked, [
      `${head} {"kind":"folder","value":"src","named":["src","docs, \\"old\\""]}`,
      `${head} {"kind":"language","value":null,"named":["TypeScript"]}`,
    ]);
  });

  it('is asked anew after a failure, and no longer where another one is wanted', async () => {
    const signals: AbortSignal[] = [];
    const filters = new CommitFilters((_, signal) => {
      signals.push(signal);
      if (signals.length === 1) return Promise.reject(new Error('no'));
      return Promise.resolve({ commits: [], unread: 0 });
    });
    const role = { kind: 'role', value: 'test' } as const;
    await assert.rejects(filters.of(role, at, report), /no/);
    await filters.of(role, at, report);
    await filters.of({ kind: 'role', value: 'ci' }, at, report);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [false, true, false],
    );
  });

  it('for files: those of a part of the tree, or all with their lines', async () => {
    const paths = async (kind: 'role' | 'language' | 'agent', value: string | null) =>
      entriesIn(report, 'src', await entryFilter({ kind, value }, report)).map(({ name, of }) => [name, of]);
    assert.equal(await entryFilter(null, report), null);
    assert.equal((await paths('language', 'TypeScript')).length, 3);
    assert.deepEqual(await paths('language', null), []);
    assert.deepEqual(await paths('role', 'docs'), []);
    assert.deepEqual((await paths('agent', 'Codex'))[0], ['a.ts', 7]);
  });

  it('is nothing where a sender does not know of it', () => {
    const commits = { type: 'commits', request: 1, from: null, to: null, which: 'ai', offset: 0 };
    for (const message of [commits, { type: 'folder', folder: '' }])
      assert.deepEqual(fromPage.parse(message), { ...message, filter: null });
    const answer = { type: 'folder', folder: '', entries: [] };
    assert.deepEqual(toPage.parse(answer), { ...answer, filter: null });
    assert.equal(fromPage.safeParse({ ...commits, filter: { kind: 'author', value: 'x' } }).success, false);
  });
});
