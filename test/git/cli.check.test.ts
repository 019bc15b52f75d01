import { strict as assert } from 'node:assert';
import { build, cli } from '../support/command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from '../support/people';
import { TestRepo } from '../support/repo';

describe('check', () => {
  let repo: TestRepo;
  before(() => {
    build();
    repo = new TestRepo();
    repo.write('a.ts', lines(6, 'old')).commit({ author: BOB, date: '2025-01-10' });
    repo.tag('v1');
    repo.write('b.ts', lines(2, 'agent')).commit({ author: ADA, message: WITH_CLAUDE, date: '2025-03-10' });
  });
  after(() => repo.dispose());

  const run = (...args: readonly string[]) => cli(['check', repo.dir, ...args, '--cache', 'none']);

  it('says with its exit status whether limits hold, of all lines or of a range', () => {
    const held = run('--max-low', '25%', '--min-low', '25');
    assert.deepEqual([held.status, held.stderr], [0, '']);
    assert.match(
      held.stdout,
      /^The limits hold: 8 living lines at [0-9a-f]{12}, rule default [0-9a-f]{12}\.\n$/,
    );
    const broken = run('--range', 'v1..', '--max-low', '25');
    assert.equal(broken.status, 1);
    assert.match(
      broken.stdout,
      /^100 % of the lines are declared AI, .*--max-low.*2 new lines of v1\.\.HEAD at /,
    );
  });

  it('refuses what is no limit', () => {
    for (const args of [[], ['--max-low', '101'], ['--max-low', 'x'], ['--range', 'v1', '--max-low', '1']])
      assert.equal(run(...args).status, 2, args.join(' '));
  });
});
