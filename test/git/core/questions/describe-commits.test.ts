import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { commitDiff } from '../../../../src/core/questions/commit-diff';
import { describeCommits } from '../../../../src/core/questions/describe-commits';
import { explanationMarkdown } from '../../../../src/core/report';
import { TestRepo } from '../../../support/repo';
import { ADA, BOB, CLAUDE, WITH_CLAUDE } from '../../../support/reporting';

describe('single commits', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;

  it('are described in the order asked for, with their evidence', async () => {
    const one = repo
      .write('a', '1\n')
      .commit({ author: BOB, date: '2024-01-01', message: 'Plain\n\nBody\n' });
    const two = repo.write('a', '2\n').commit({ author: ADA, date: '2024-01-02', message: WITH_CLAUDE });
    const row = { agent: null, signs: [] };
    const records = await describeCommits(
      repo.dir,
      [
        { ...row, commit: two, class: 'pair', signs: ['coauthor-claude', 'branch-x'] },
        { ...row, commit: one, class: 'unknown' },
      ],
      options,
    );
    assert.deepEqual(
      records.map(({ commit, subject, author, date }) => [commit, subject, author, date]),
      [
        [two, 'Work together', 'Ada Berg', '2024-01-02T00:00:00Z'],
        [one, 'Plain', 'Bob Stone', '2024-01-01T00:00:00Z'],
      ],
    );
    const found = records[0]!.evidence;
    assert.ok(found.some(({ where, text }) => where === 'coauthor' && text.includes(CLAUDE)));
    assert.ok(found.some(({ sign, where }) => sign === 'branch-x' && where === 'branch'));
    assert.equal(records[0]!.agents[0]?.agent, 'Claude Code');
    assert.deepEqual(records[1]!.evidence, []);
    assert.match(explanationMarkdown(records[0]!), /# Work together[\s\S]*\*\*pair\*\*[\s\S]*coauthor, sign/);
    assert.match(explanationMarkdown(records[1]!), /No sign of AI/);
  });

  it('show both sides of what they changed', async () => {
    repo
      .write('a', '1\n')
      .write('gone', 'g\n')
      .write('picture', Buffer.from([0, 1]))
      .commit();
    const second = repo
      .write('a', '2\n')
      .write('new', 'n\n')
      .write('picture', Buffer.from([0, 2]))
      .delete('gone')
      .commit({ message: 'Change\n' });
    const diff = await commitDiff(repo.dir, second, options);
    assert.deepEqual(diff, {
      commit: second,
      subject: 'Change',
      files: [
        { path: 'a', before: '1\n', after: '2\n' },
        { path: 'gone', before: 'g\n', after: null },
        { path: 'new', before: null, after: 'n\n' },
      ],
      left: 1,
    });
  });

  it('of a root, an empty commit, and one with too large a file', async () => {
    const root = repo.write('a', '1\n').commit();
    assert.deepEqual((await commitDiff(repo.dir, root, options)).files, [
      { path: 'a', before: null, after: '1\n' },
    ]);
    const empty = repo.commit();
    assert.deepEqual(await commitDiff(repo.dir, empty, options).then(({ files, left }) => [files, left]), [
      [],
      0,
    ]);
    const large = repo.write('b', 'x'.repeat(1_000_001)).write('c', '1\n').commit();
    const diff = await commitDiff(repo.dir, large, options);
    assert.deepEqual([diff.files.map(({ path }) => path), diff.left], [['c'], 1]);
  });

  it('with a missing blob show the rest', async () => {
    const commit = repo.write('a', '1\n').write('b', '2\n').commit();
    const blob = repo.git('rev-parse', 'HEAD:b').trim();
    rmSync(repo.objectFile(blob));
    const diff = await commitDiff(repo.dir, commit, options);
    assert.deepEqual([diff.files.map(({ path }) => path), diff.left], [['a'], 1]);
  });
});
