import { strict as assert } from 'node:assert';
import { judgeHistory } from '../../../../../src/core/attribution';
import { blameHead } from '../../../../../src/core/definitions/blame/blame-head';
import { followHead } from '../../../../../src/core/definitions/facts/follow-head';
import { BLAME_WAYS, type BlameWay } from '../../../../../src/core/git';
import { eachRun } from '../../../../../src/core/lines';
import { withRepository } from '../../../../../src/core/open';
import { blame } from '../../../../support/blame';
import { RandomHistory } from '../../../../support/random-history';
import { RandomSource } from '../../../../support/random-source';
import { TestRepo } from '../../../../support/repo';

const OPTIONS = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
const WAYS = Object.keys(BLAME_WAYS) as BlameWay[];
const NEVER = () => {};

interface Compared {
  readonly way: BlameWay;
  /** Lines that are of another colour than plain blame gives them. */
  moved: number;
}

/** Holds the colour of every line against what git says with the same switches. */
async function compare(
  repo: TestRepo,
  colourOf: (commit: string) => number,
  ways: readonly BlameWay[],
  least = Number.POSITIVE_INFINITY,
): Promise<{ readonly compared: Compared[]; readonly open: number }> {
  return withRepository(repo.dir, OPTIONS, async repository => {
    const { reader, place, rule } = repository;
    const judged = await judgeHistory(reader, [place.head], rule);
    const { graph, owners } = judged;
    const { files, trace } = await followHead(repository, judged, OPTIONS);
    const colours = Uint8Array.from(graph.ids, colourOf);
    const ground = { reader, judged, trace, head: place.head, colours, ignored: [], lanes: 2 };
    const compared: Compared[] = [];
    let left = 0;
    for (const way of ways) {
      const found = await blameHead({ ...ground, least, signal: undefined }, files, way, NEVER);
      left += found.open.ai + found.open.others + found.open.before;
      const one: Compared = { way, moved: 0 };
      for (const file of files) {
        const runs = found.runs.get(file) ?? file.runs;
        const mine = [...eachRun(runs)].flatMap(([owner, lines]) =>
          new Array<number>(lines).fill(colours[owners.commitOf(owner)!]!),
        );
        const [theirs, plain] = [BLAME_WAYS[way], []].map(flags =>
          blame(repo, place.head, file.path, [], flags).map(colourOf),
        ) as [number[], number[]];
        if (least === Number.POSITIVE_INFINITY) assert.deepEqual(mine, theirs, `${way} ${file.path}`);
        one.moved += theirs.filter((colour, i) => colour !== plain[i]).length;
      }
      compared.push(one);
    }
    return { compared, open: left };
  });
}

/** Text that git takes for moved: each line holds more than forty letters. */
const block = (name: string, lines: number, indent = '') =>
  Array.from({ length: lines }, (_, i) => `${indent}${name} ${i} ${'abcdefghij'.repeat(4)}\n`).join('');

describe('blameHead', () => {
  let repo: TestRepo | null = null;
  afterEach(() => repo?.dispose());

  it('names whom git names, over histories at random', async () => {
    let moved = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const history = new RandomHistory(seed, { commits: 32, binary: false });
      const random = new RandomSource(seed);
      // The beginning is of one colour, so that there is something behind which nobody need look.
      const colours = new Map(
        history.commits.map((commit, i) => [commit, i < 12 || random.chance(0.5) ? 2 : 1]),
      );
      try {
        const { compared } = await compare(history.repo, commit => colours.get(commit)!, WAYS);
        for (const one of compared) moved += one.moved;
      } finally {
        history.repo.dispose();
      }
    }
    assert.ok(moved > 0, 'some line has to be of another colour by these switches');
  });

  /** A block that is indented, moved within its file, and copied from one that is changed or left alone. */
  function handMade(): (commit: string) => number {
    repo = new TestRepo();
    repo.write('src/a.ts', block('a', 6)).write('src/b.ts', block('b', 6)).write('src/c.ts', block('c', 6));
    const old = repo.commit();
    repo.write('x', 'nothing of this\n').commit();
    repo.write('src/a.ts', block('a', 6, '  ')).commit();
    repo.write('src/d.ts', block('b', 6)).write('src/b.ts', 'gone\n').commit();
    repo.write('src/e.ts', block('c', 6)).commit();
    repo.write('src/f.ts', block('f', 4) + block('g', 4)).commit();
    const late = repo.write('src/f.ts', block('g', 4) + block('f', 4)).commit();
    return commit => (commit === old || commit === late ? 2 : 1);
  }

  it('finds what was indented, moved and copied, as git does', async () => {
    const colourOf = handMade();
    const { compared, open } = await compare(repo!, colourOf, WAYS);
    assert.deepEqual(compared, [
      { way: 'space', moved: 6 },
      { way: 'moved', moved: 10 },
      { way: 'copied', moved: 16 },
    ]);
    assert.equal(open, 0);
  });

  it('tells how many lines nobody looked for', async () => {
    const colourOf = handMade();
    const { open } = await compare(repo!, colourOf, ['moved'], 0);
    assert.ok(open >= 10, `${open} lines`);
  });
});
