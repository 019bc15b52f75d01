import { strict as assert } from 'node:assert';
import { describeCommits } from '../../../../src/core/questions/describe-commits';
import { explanationMarkdown } from '../../../../src/core/report';
import { ADA, BOB, CLAUDE, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

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
    const row = { agent: null, signs: [], reason: null };
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
    assert.deepEqual(
      records.map(({ users }) => users),
      [{ person: 'Ada Berg', commit: two, days: 0 }, null],
    );
    assert.match(explanationMarkdown(records[0]!), /# Work together[\s\S]*\*\*pair\*\*[\s\S]*coauthor, sign/);
    assert.match(explanationMarkdown(records[1]!), /No sign of AI/);
  });
});
