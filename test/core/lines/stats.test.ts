import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { runGit, type TestRepo } from '../../repo';
import { RandomHistory } from './random-history';
import { traceRepo } from './tracing';

/** `commit path` → added and deleted. */
type Stats = Map<string, string>;

const REGULAR = /^100/;

/** What `git log --numstat` says of regular files; one that is binary has no lines. */
function numstat(repo: TestRepo, head: string): Stats {
  // What a diff finds depends on how much context it shows: we ask for none, as blame does.
  const args = ['log', '-z', '--no-merges', '--format=%x01%H', '--raw', '--numstat', '-U0', '-M', head];
  const stats: Stats = new Map();
  for (const record of runGit(repo.dir, args).toString('latin1').split('\x01').slice(1)) {
    const fields = record.split('\0');
    const commit = fields[0]!;
    const regular = new Set<string>();
    for (let i = 1; i < fields.length; i++) {
      const field = fields[i]!.replace(/^\n/, '');
      const raw = /^:(\d+) (\d+) \S+ \S+ ([A-Z])/.exec(field);
      if (raw !== null) {
        const path = raw[3] === 'R' ? fields[(i += 2)]! : fields[++i]!;
        if (REGULAR.test(raw[1]!) || REGULAR.test(raw[2]!)) regular.add(path);
        continue;
      }
      const row = /^(\d+|-)\t(\d+|-)\t([\s\S]*)$/.exec(field);
      if (row === null) continue;
      const path = row[3] === '' ? fields[(i += 2)]! : row[3]!;
      if (regular.has(path)) stats.set(`${commit} ${path}`, `${Number(row[1]) || 0} ${Number(row[2]) || 0}`);
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
    await fc.assert(property, { seed: 12, numRuns: Number(process.env.RUNS ?? 10) });
    assert.ok(rows > 100, `only ${rows} rows`);
  });
});
