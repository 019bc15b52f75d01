import { strict as assert } from 'node:assert';
import { type MadeOptions, madeBetween } from '../../../../src/core/questions/measure-made';
import { note } from '../../../support/noted';
import { lines, person, withAi } from '../../../support/people';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const base = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
const made = (repo: TestRepo, options: Partial<MadeOptions>) =>
  madeBetween(repo.dir, { ...base, since: null, withLines: true, ...options });

describe('what was made', () => {
  it('of all is what a report counts', async () => {
    const repo = new TestRepo();
    try {
      repo
        .write('a', lines(9, 'a'))
        .write('package-lock.json', lines(5, 'lock'))
        .commit(person('2024-01-01'));
      const second = repo.write('a', lines(12, 'a')).write('b', lines(6, 'b')).commit(withAi('2024-02-01'));
      note(repo, second, {
        b: [
          { first: 1, last: 4, writer: 'human' },
          { first: 5, last: 6, writer: 'ai' },
        ],
      });
      repo.rename('a', 'c').commit(person('2024-03-01'));
      const [all, report] = [await made(repo, {}), await reportOf(repo)];
      assert.deepEqual(all.added?.counts, report.added);
      assert.deepEqual(all.commits.counts, report.commits);
      assert.equal(report.added.human, 4);
      const agents = report.agents.map(({ agent, added }) => [agent, added]);
      assert.deepEqual([...all.added!.agents], agents);
      assert.equal((await made(repo, { withLines: false })).added, null);
    } finally {
      repo.dispose();
    }
  });

  it('between two commits is what numstat adds up', async () => {
    const { repo, commits, head } = new RandomHistory(7, { commits: 24, binary: false });
    try {
      for (const since of [commits[5]!, commits[14]!]) {
        const { added, commits: counted } = await made(repo, { since, revision: head });
        const range = `${since}..${head}`;
        const numstat = repo.git(
          '-c',
          'diff.context=0',
          'log',
          '--no-merges',
          '--format=',
          '--numstat',
          range,
        );
        const rows = numstat.split('\n').filter(row => row !== '');
        const sum = rows.reduce((total, row) => total + Number(row.split('\t')[0]), 0);
        assert.ok(sum > 0);
        assert.equal(added!.counts.counted, sum);
        assert.equal(counted.counts.counted, Number(repo.git('rev-list', '--count', '--no-merges', range)));
      }
    } finally {
      repo.dispose();
    }
  });
});
