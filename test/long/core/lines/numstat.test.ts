import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { RandomHistory } from '../../../support/random-history';
import type { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';
import { traceRepo } from '../../../support/trace-repo';

/** `commit path` → added and deleted. */
type Stats = Map<string, string>;

const REGULAR = /^100/;

/**
 * What `git log --numstat` says of regular files; one that is binary has no lines. Where a file becomes a symlink or
 * was one, git counts the symlink's target as a line: we do not.
 */
function numstat(repo: TestRepo, head: string): Stats {
  // What a diff finds depends on how much context it shows: we ask for none, as blame does.
  const args = ['log', '-z', '--no-merges', '--format=%x01%H', '--raw', '--numstat', '-U0', '-M', head];
  const records = runGit(repo.dir, args).toString('latin1').split('\x01').slice(1);
  return new Map(records.flatMap(statsOf));
}

function statsOf(record: string): [string, string][] {
  const [commit = '', ...fields] = record.split('\0').map(field => field.replace(/^\n/, ''));
  const stats: [string, string][] = [];
  /** Lines of symlinks by path: added and deleted. */
  const links = new Map<string, readonly [number, number]>();
  for (let field = fields.shift(); field !== undefined; field = fields.shift()) {
    const raw = /^:(\d+) (\d+) \S+ \S+ ([A-Z])/.exec(field);
    const row = /^(\d+|-)\t(\d+|-)\t([\s\S]*)$/.exec(field);
    if (raw !== null) {
      const [before, after] = [REGULAR.test(raw[1]!), REGULAR.test(raw[2]!)];
      if (raw[3] === 'R') fields.shift();
      const path = fields.shift()!;
      if (before || after) links.set(path, raw[3] === 'T' ? [after ? 0 : 1, before ? 0 : 1] : [0, 0]);
    } else if (row !== null) {
      if (row[3] === '') fields.shift();
      const path = row[3] || fields.shift()!;
      const [linkAdded, linkDeleted] = links.get(path) ?? [];
      const [added, deleted] = [Number(row[1]) || 0, Number(row[2]) || 0];
      if (linkAdded !== undefined && linkDeleted !== undefined)
        stats.push([
          `${commit} ${path}`,
          `${Math.max(0, added - linkAdded)} ${Math.max(0, deleted - linkDeleted)}`,
        ]);
    }
  }
  return stats;
}

async function ours(repo: TestRepo, head: string): Promise<Stats> {
  const { graph, history } = await traceRepo(repo, head, [], { stats: true });
  const stats: Stats = new Map();
  history.visitStats(({ commit, path, added, deleted }) => {
    stats.set(`${graph.ids[commit]} ${history.paths[path]}`, `${added} ${deleted}`);
  });
  return stats;
}

/** Rows that are not `0 0`: a change of mode alone is no change of lines. */
function counted(stats: Stats): [string, string][] {
  return [...stats].filter(([, value]) => value !== '0 0').sort();
}

describe('lines that a commit added and deleted', () => {
  it('are what git log --numstat says, in random histories', async () => {
    let rows = 0;
    const property = fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
      const { repo, head } = new RandomHistory(seed, { commits: 60, binary: true });
      try {
        const expected = counted(numstat(repo, head));
        assert.deepEqual(counted(await ours(repo, head)), expected);
        rows += expected.length;
      } finally {
        repo.dispose();
      }
    });
    await fc.assert(property, { seed: 12, numRuns: Number(process.env.RUNS ?? 6) });
    assert.ok(rows > 100, `only ${rows} rows`);
  });
});
