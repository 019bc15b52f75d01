import { strict as assert } from 'node:assert';
import { type LedgerEntry, ledger } from '../../../../src/core/questions';
import { BOB, CLAUDE, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

describe('the agents of each file', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('are those of its lines in the ledger, in the order of all agents', async () => {
    repo.write('a', lines(9, 'a')).write('b', lines(3, 'b')).commit({ author: BOB });
    repo.write('a', `${lines(8, 'a')}${lines(2, 'c')}`).commit({ author: BOB, message: WITH_CLAUDE });
    repo
      .write('a', `${lines(7, 'h')}${lines(8, 'a')}${lines(2, 'c')}`)
      .write('d', lines(1, 'd'))
      .commit({ author: BOB, message: WITH_HELP });
    repo.write('e', lines(40, 'e')).commit({ author: CLAUDE });
    const { paths, agents } = await reportOf(repo);
    assert.deepEqual(
      paths.map(({ path, agents }) => [path, agents.map(({ agent, living }) => [agent, living])]),
      [
        [
          'a',
          [
            ['Claude Code', 2],
            ['Crush', 7],
          ],
        ],
        ['b', []],
        ['d', [['Crush', 1]]],
        ['e', [['Claude Code', 40]]],
      ],
    );
    const entries: LedgerEntry[] = [];
    await ledger(repo.dir, { ...PLAIN, lanes: 2, files: [] }, entry => entries.push(entry));
    for (const { path, agents } of paths)
      for (const { agent, model, living } of agents) {
        const own = entries.filter(e => e.path === path && e.agent === agent && e.model === model);
        assert.equal(
          own.reduce((sum, entry) => sum + entry.lines, 0),
          living,
        );
      }
    for (const { agent, model, living } of agents) {
      const all = paths.flatMap(path => path.agents).filter(a => a.agent === agent && a.model === model);
      assert.equal(
        all.reduce((sum, entry) => sum + entry.living, 0),
        living,
      );
    }
  });
});
