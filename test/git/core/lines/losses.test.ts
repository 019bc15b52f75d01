import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { blame } from '../../../support/blame';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';
import { traceRepo } from '../../../support/trace-repo';

/** `killer owner path` → lines. */
type Losses = Map<string, number>;

function add(losses: Losses, key: string, lines: number): void {
  losses.set(key, (losses.get(key) ?? 0) + lines);
}

async function ours(repo: TestRepo, head: string, ignored: readonly string[] = []): Promise<Losses> {
  const { graph, history, losses } = await traceRepo(repo, head, [], { stats: true, ignored });
  const found: Losses = new Map();
  for (const { killer, version, owner, lines } of losses)
    add(
      found,
      `${graph.ids[killer]} ${graph.ids[owner]} ${history.paths[history.versions.path.at(version)]}`,
      lines,
    );
  return found;
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? /;
const REGULAR = /^100/;

/** The slow way: every line that a patch takes away, asked of `git blame` at the parent. */
function byGit(repo: TestRepo, head: string): Losses {
  const found: Losses = new Map();
  const commits = runGit(repo.dir, ['rev-list', '--min-parents=1', '--max-parents=1', head])
    .toString()
    .split('\n');
  for (const commit of commits.slice(0, -1)) {
    const parent = `${commit}^`;
    const changes = ['diff-tree', '-r', '-M', '--raw', '-z', '--no-abbrev', parent, commit];
    const fields = runGit(repo.dir, changes).toString('latin1').split('\0');
    for (let field = fields.shift(); field?.startsWith(':'); field = fields.shift()) {
      const [before = '', after = '', old = '', now = '', status = ''] = field.slice(1).split(' ');
      const path = fields.shift()!;
      if (status.startsWith('R')) fields.shift();
      if (!REGULAR.test(before)) continue;
      const owners = blame(repo, parent, path);
      const gone = REGULAR.test(after) ? deletedLines(repo, old, now) : owners.map((_, line) => line);
      for (const line of gone) add(found, `${commit} ${owners[line]} ${path}`, 1);
    }
  }
  return found;
}

function deletedLines(repo: TestRepo, old: string, now: string): number[] {
  const patch = runGit(repo.dir, ['diff', '-U0', old, now]).toString('latin1').split('\n');
  return patch.flatMap(line => {
    const hunk = HUNK.exec(line);
    if (hunk === null) return [];
    const [, start, count = '1'] = hunk;
    return Array.from({ length: Number(count) }, (_, i) => Number(start) - 1 + i);
  });
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
