import { strict as assert } from 'node:assert';
import { summaryText } from '../../../../src/cli/dataset/summary';

const NOTHING = { analysed: 0, unchanged: 0, failures: [], commits: 0, bytes: 0, absent: 0, closed: 0 };

describe('summary of a dataset', () => {
  it('counts what was done, and says of each failure why', () => {
    const failures = [
      { label: 'fleet/one', reason: 'time', message: 'It took more than 5 s.' },
      { label: 'fleet/\u001b[31mtwo', reason: 'nothing-committed', message: 'Nothing\nis committed.' },
    ] as const;
    const text = summaryText({
      ...{ out: '/data', analysed: 1, unchanged: 1200, failures, commits: 12345, bytes: 1_500_000 },
      ...{ absent: 1, closed: 2 },
    });
    assert.equal(
      text,
      [
        '1,203 repositories: 1 analysed, 1,200 unchanged, 2 failed.',
        '12,345 commits in 1.5 MB, in /data.',
        '1 repository of the dataset not found this time, and kept.',
        '2 folders could not be looked into.',
        'Failed, to be tried again the next time:',
        '  time               fleet/one: It took more than 5 s.',
        '  nothing-committed  fleet/\ufffd[31mtwo: Nothing\ufffdis committed.',
        '',
      ].join('\n'),
    );
  });

  it('says no more where there is no more', () =>
    assert.equal(
      summaryText({ ...NOTHING, out: 'x', analysed: 1, commits: 1, bytes: 10 }),
      '1 repository: 1 analysed, 0 unchanged, 0 failed.\n1 commit in 0.0 kB, in x.\n',
    ));
});
