import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findMainline, Sides } from '../../../../src/core/graph';
import { belonging, commitsSince, findReleases, notAfter, type Release } from '../../../../src/core/trend';
import { ReleaseCommits } from '../../../../src/core/trend/releases';
import { ancestorsOf, graphOf, idOf } from './graphs';

const tagged = (...tags: [name: string, commit: number][]) =>
  tags.map(([name, commit]) => ({ name, commit: idOf(commit), time: commit }));

const described = (releases: readonly Release[]) =>
  releases.map(({ tag, previous }) => [tag, previous === null ? null : releases[previous]!.tag]);

describe('release tags', () => {
  const line = graphOf([[], [0], [1]]);
  it('of one commit are shown under the shortest name, and of equal ones the first in order', () => {
    const names = (tags: string[]) =>
      findReleases(line, tagged(...tags.map((tag): [string, number] => [tag, 1]))).map(({ tag }) => tag);
    assert.deepEqual(names(['release/1.0', 'v1.0', '1.0']), ['1.0']);
    assert.deepEqual(names(['v1.1', 'v1.0']), ['v1.0']);
    assert.deepEqual(names(['1.0-rc1', 'pkg-1.0']), ['pkg-1.0']);
  });

  it('of other commits are read with the head where they are no younger', () => {
    const tags = [
      ...tagged(['v1.0', 0], ['v1.1', 1], ['v1.2', 2]),
      { name: 'v0.9', commit: idOf(7), time: null },
    ];
    const names = (time: number | null) => notAfter(tags, time).map(({ name }) => name);
    assert.deepEqual(names(1), ['v1.0', 'v1.1']);
    assert.deepEqual(names(null), []);
  });

  it('belong to the head where it contains them, whatever their clock says', () => {
    // 0 - 1 - 2 is the main line, 3 another branch, and 4 and 5 grew out of the head; all dates are odd.
    const graph = graphOf([[], [0], [1], [0], [2], [3]], [900, 50, 100, 90, 80, 200]);
    const tags = [0, 1, 2, 3, 4, 5].map(commit => ({
      name: `v1.${commit}`,
      commit: idOf(commit),
      time: graph.times[commit]!,
    }));
    const names = (head: number, position?: number) =>
      belonging(tags, graph, findMainline(graph, head), position).map(({ name }) => name);
    assert.deepEqual(names(2), ['v1.0', 'v1.1', 'v1.2', 'v1.3']);
    // As it was when the head stood on 2, whose branch was younger than 1.
    assert.deepEqual(names(4, 2), ['v1.0', 'v1.1', 'v1.2', 'v1.3']);
    assert.deepEqual(names(4, 1), ['v1.0', 'v1.1']);
  });

  it('follow the release that they contain, over branches', () => {
    // 0 - 1 - 3 - 5 - 6 and 1 - 2 - 4, which 6 merges.
    const graph = graphOf([[], [0], [1], [1], [2], [3], [5, 4]]);
    const tags = tagged(['v1.0', 1], ['v1.1', 4], ['v2.0', 5], ['v3.0', 6]);
    const releases = findReleases(graph, tags);
    assert.deepEqual(described(releases), [
      ['v1.0', null],
      ['v1.1', 'v1.0'],
      ['v2.0', 'v1.0'],
      ['v3.0', 'v2.0'],
    ]);
    const sides = new Sides(graph);
    assert.deepEqual(commitsSince(sides, releases[0]!, releases), null);
    const own = commitsSince(sides, releases[3]!, releases)!;
    assert.deepEqual([...own.commits].sort(), [2, 4, 6]);
    assert.deepEqual(
      [-1, 0, 1, 2, 3, 4, 5, 6, 7, 70].filter(commit => own.has(commit)),
      [2, 4, 6],
    );
  });

  it('know their commits as a set does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300)), commits => {
        const own = new ReleaseCommits(commits);
        const set = new Set(commits);
        for (let commit = -1; commit < 350; commit++) assert.equal(own.has(commit), set.has(commit));
      }),
    );
  });
});

/** Parents for each commit among the commits before it. */
const parentLists = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 30 })
  .map(rows =>
    rows.map(([a, b, kind], commit) => {
      if (commit === 0 || kind === 0) return [];
      const [first, second] = [a % commit, b % commit];
      return kind < 6 || first === second ? [first] : [first, second];
    }),
  );

describe('releases of a random history', () => {
  it('follow the newest tagged ancestor, which no other tagged ancestor contains', () => {
    fc.assert(
      fc.property(parentLists, fc.array(fc.nat(29)), (parents, at) => {
        const graph = graphOf(parents);
        const commits = [...new Set(at.filter(commit => commit < graph.size))];
        const tags = tagged(...commits.map((commit): [string, number] => [`v1.${commit}`, commit]));
        const releases = findReleases(graph, tags);
        assert.deepEqual(
          releases.map(release => release.commit),
          commits.sort((a, b) => a - b),
        );
        for (const release of releases) {
          const reachable = ancestorsOf(graph, release.commit);
          const earlier = releases.filter(r => r !== release && reachable.has(r.commit));
          const previous = release.previous === null ? null : releases[release.previous]!;
          assert.equal(previous, earlier.at(-1) ?? null);
          if (previous === null) continue;
          assert.ok(earlier.every(r => r === previous || !ancestorsOf(graph, r.commit).has(previous.commit)));
          const old = ancestorsOf(graph, previous.commit);
          const expected = [...reachable].filter(commit => !old.has(commit)).sort((a, b) => a - b);
          const own = [...commitsSince(new Sides(graph), release, releases)!.commits].sort((a, b) => a - b);
          assert.deepEqual(own, expected);
        }
      }),
    );
  });
});
