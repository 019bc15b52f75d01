import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Sides, visitBranches } from '../../../../src/core/graph';
import { dag, graphOf, reachable } from '../../../support/dag';

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('ranges of commits', () => {
  it('are what the plainest walk finds', () => {
    const property = fc.property(
      dag,
      fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 5 }),
      (parents, chosen) => {
        const [base = 0, ...tips] = chosen.map(n => n % parents.length);
        const behind = reachable(parents, [base]);
        const expected = [...reachable(parents, tips)].filter(commit => !behind.has(commit));
        const side = new Sides(graphOf(parents)).sideOf(base, tips);
        assert.deepEqual(sorted(side), sorted(expected));
        assert.equal(new Set(side).size, side.length);
      },
    );
    fc.assert(property, { seed: 7, numRuns: 2000 });
  });

  it('give each commit of a branch to the first merge that brought it, along first parents', () => {
    const property = fc.property(dag, parents => {
      const graph = graphOf(parents);
      const merges = parents.flatMap((_, commit) => (graph.isMerge(commit) ? [commit] : []));
      const belongs = (commit: number, merge: number) => (commit + merge) % 7 !== 0;
      const expected = new Map<number, number>();
      for (const merge of merges) {
        const [base = 0, ...tips] = parents[merge]!;
        const behind = reachable(parents, [base]);
        for (const tip of tips)
          for (let at: number | undefined = tip; at !== undefined && !behind.has(at); at = parents[at]![0]) {
            if (!belongs(at, merge)) break;
            if (!expected.has(at)) expected.set(at, merge);
          }
      }
      const found: [number, number][] = [];
      visitBranches(graph, merges, belongs, (commit, merge) => {
        found.push([commit, merge]);
      });
      assert.equal(new Set(found.map(([commit]) => commit)).size, found.length);
      assert.deepEqual(new Map(found.sort()), new Map([...expected].sort()));
    });
    fc.assert(property, { seed: 8, numRuns: 1000 });
  });
});
