import { strict as assert } from 'node:assert';
import { readCarried } from '../../../../src/core/carried';
import { blame } from '../../../support/blame';
import { linesOf } from '../../../support/carried';
import { COMMON, PATHS, SquashedBranch } from '../../../support/squashed-branch';
import { readerOf } from '../../../support/trace-repo';

const SEEDS = 60;

describe('lines of squashes of random branches', () => {
  const counts = { right: 0, missed: 0 };

  for (let seed = 1; seed <= SEEDS; seed++)
    it(`are carried to who wrote them, or not at all: ${seed}`, async () => {
      const branch = new SquashedBranch(seed);
      try {
        if (branch.squash !== null) await check(branch, branch.squash);
      } finally {
        branch.repo.dispose();
      }
    });

  it('are found, most of them', () => {
    assert.ok(counts.right > 20 * counts.missed, JSON.stringify(counts));
  });

  async function check({ repo, sources, branchHead }: SquashedBranch, squash: string): Promise<void> {
    const reader = readerOf(repo);
    const history = repo.git('rev-list', '--topo-order', '--reverse', squash).trim().split('\n');
    const carried = linesOf(await readCarried(reader, { sources, history }));
    reader.dispose();
    const known = new Set<string>();
    for (const path of PATHS) {
      const owners = blame(repo, squash, path);
      const truth = writers(repo, branchHead, path);
      for (const [i, line] of textAt(repo, squash, path).entries()) {
        const place = `${squash}:${path}:${i + 1}`;
        const from = carried.get(place);
        known.add(place);
        if (owners[i] !== squash) assert.equal(from, undefined, `${place} was there before`);
        else if (from !== undefined) hold(from, line, path);
        else if (truth.has(line)) counts.missed++;
      }
      function hold(from: string, line: string, path: string) {
        const [source = '', sourcePath = '', number] = from.split(':');
        assert.equal(sourcePath, path);
        assert.equal(textAt(repo, source, path)[Number(number) - 1], line);
        if (truth.has(line)) assert.equal(source, truth.get(line), `${line} at ${path}`);
        counts.right++;
      }
    }
    // What the main line did meanwhile; only what is written there every day can be as on the branch.
    const beyond = [...carried.keys()].filter(place => !known.has(place) && !isCommon(repo, place));
    assert.deepEqual(beyond, []);
  }
});

function isCommon(repo: Repo, place: string): boolean {
  const [commit = '', path = '', number] = place.split(':');
  return COMMON.includes(textAt(repo, commit, path)[Number(number) - 1]!);
}

type Repo = SquashedBranch['repo'];

function textAt(repo: Repo, revision: string, path: string): string[] {
  return repo.git('show', `${revision}:${path}`).split('\n').slice(0, -1);
}

/** By the text of a line that is there once: who wrote it. */
function writers(repo: Repo, revision: string, path: string): Map<string, string> {
  const lines = textAt(repo, revision, path);
  const owners = blame(repo, revision, path);
  const once = lines.filter(line => lines.indexOf(line) === lines.lastIndexOf(line));
  return new Map(once.map(line => [line, owners[lines.indexOf(line)]!]));
}
