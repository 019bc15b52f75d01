import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addLoss, byGit, type Losses } from '../../../support/losses-by-git';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { traceRepo } from '../../../support/trace-repo';

async function ours(repo: TestRepo, head: string, ignored: readonly string[] = []): Promise<Losses> {
  const { graph, history, losses } = await traceRepo(repo, head, [], { stats: true, ignored });
  const found: Losses = new Map();
  for (const { killer, version, owner, lines } of losses)
    addLoss(
      found,
      `${graph.ids[killer]} ${graph.ids[owner]} ${history.paths[history.versions.path.at(version)]}`,
      lines,
    );
  return found;
}

const inOrder = (losses: Losses) => [...losses].sort(([a], [b]) => (a < b ? -1 : 1));

describe('losses', () => {
  it('are, owner by owner, the lines that each patch takes away, in random histories', async () => {
    let rows = 0;
    const property = fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
      const { repo, head } = new RandomHistory(seed, { commits: 40, binary: false });
      try {
        const expected = inOrder(byGit(repo, head));
        assert.deepEqual(inOrder(await ours(repo, head)), expected);
        rows += expected.length;
      } finally {
        repo.dispose();
      }
    });
    await fc.assert(property, { seed: 20261129, numRuns: Number(process.env.RUNS ?? 4) });
    assert.ok(rows > 100, `only ${rows} losses`);
  });

  it('of each commit add up to what git log --numstat counts as deleted, in random histories', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
      const { repo, head } = new RandomHistory(seed, { commits: 60, binary: true });
      try {
        const { graph, history, losses } = await traceRepo(repo, head, [], { stats: true });
        const lost = new Float64Array(graph.size);
        const deleted = new Float64Array(graph.size);
        for (const { killer, lines } of losses) lost[killer]! += lines;
        history.visitStats(stat => {
          deleted[stat.commit]! += stat.deleted;
        });
        assert.deepEqual(lost, deleted);
        assert.ok(losses.length > 0);
      } finally {
        repo.dispose();
      }
    });
    await fc.assert(property, { seed: 12, numRuns: Number(process.env.RUNS ?? 4) });
  });
});

describe('a loss', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const text = (...lines: string[]) => lines.map(line => `${line}\n`).join('');
  const TEN = text(...'abcdefghij');

  it('is told of a deleted file, of every owner that it had', async () => {
    const one = repo.write('f', text('a', 'b')).commit();
    const two = repo
      .write('f', text('a', 'b', 'c'))
      .write('stays', 'x\n')
      .commit();
    const killer = repo.delete('f').commit();
    assert.deepEqual(
      inOrder(await ours(repo, killer)),
      [
        [`${killer} ${one} f`, 2],
        [`${killer} ${two} f`, 1],
      ].sort(),
    );
  });

  it('is none where a file gets another name, but for the lines that did not come along', async () => {
    const one = repo.write('old', TEN).commit();
    repo.rename('old', 'new').commit();
    const killer = repo.delete('new').write('newer', TEN.replace('c\n', 'C\n')).commit();
    assert.deepEqual(inOrder(await ours(repo, killer)), [[`${killer} ${one} new`, 1]]);
  });

  it('is told by no merge, and once by each branch that takes the line away', async () => {
    const one = repo.write('f', TEN).commit();
    repo.branch('side');
    const here = repo.write('f', TEN.replace('a\n', '')).commit();
    repo.checkout('side');
    const there = repo.write('f', TEN.replace('a\n', '').replace('j\n', 'J\n')).commit();
    repo.checkout('main').write('f', TEN.replace('a\n', '').replace('j\n', 'J\n'));
    const lost = inOrder(await ours(repo, repo.merge('side')));
    assert.deepEqual(
      lost,
      [
        [`${here} ${one} f`, 1],
        [`${there} ${one} f`, 2],
      ].sort(),
    );
  });

  it('is none where an ignored commit made one line of another', async () => {
    repo.write('f', text('alpha beta gamma delta', 'to be deleted for good')).commit();
    const reformat = repo.write('f', text('alpha  beta  gamma  delta')).commit();
    const all = [...(await ours(repo, reformat)).values()].reduce((a, b) => a + b);
    const through = [...(await ours(repo, reformat, [reformat])).values()].reduce((a, b) => a + b);
    assert.deepEqual([all, through], [2, 1]);
  });
});
