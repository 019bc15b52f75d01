import { strict as assert } from 'node:assert';
import { ledgerLines } from '../../../support/ledger-lines';
import { note } from '../../../support/noted';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('records of lines that nobody added', () => {
  it('are not believed of files that their commit left as they were, or of more lines than it added', async () => {
    const repo = new TestRepo();
    try {
      repo.write('a', lines(5, 'a')).write('b', lines(5, 'b')).commit({ author: BOB });
      const second = repo
        .write('a', lines(5, 'a') + lines(3, 'more'))
        .write('c', lines(4, 'c'))
        .commit({ author: BOB });
      note(repo, second, {
        a: [{ first: 4, last: 8, writer: 'ai' }],
        b: [{ first: 1, last: 5, writer: 'ai' }],
        c: [{ first: 1, last: 4, writer: 'ai' }],
      });
      const told = await ledgerLines(repo, 'default');
      const names = (path: string) => [
        ...new Set(told.get(path)!.map(([, name, basis]) => `${name} ${basis}`)),
      ];
      assert.deepEqual(['a', 'b', 'c'].map(names), [['unknown none'], ['unknown none'], ['agent record']]);
      const { problems } = await reportOf(repo);
      const beyond = problems.filter(({ code }) => code === 'record-beyond');
      assert.deepEqual(
        beyond.map(({ count, examples }) => [count, examples]),
        [[1, [second]]],
      );
    } finally {
      repo.dispose();
    }
  });
});
