import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Sides } from '../../../../src/core/graph';
import { dag, graphOf } from '../../../support/dag';
import { TestRepo } from '../../../support/repo';

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('ranges of commits', () => {
  it('are what git rev-list A..B lists', () => {
    const picks = fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 3 });
    const repo = new TestRepo();
    const property = fc.property(dag, picks, (parents, chosen) => {
      const ids: string[] = [];
      for (const list of parents) ids.push(repo.commit({ parents: list.map(parent => ids[parent]!) }));
      const graph = graphOf(parents);
      const [base = 0, ...tips] = chosen.map(n => n % parents.length);
      const listed = repo.git('rev-list', `^${ids[base]}`, ...tips.map(tip => ids[tip]!));
      const expected = listed.split('\n').flatMap(id => (id === '' ? [] : [ids.indexOf(id)]));
      assert.deepEqual(sorted(new Sides(graph).sideOf(base, tips)), sorted(expected));
    });
    try {
      fc.assert(property, { seed: 6, numRuns: 60 });
    } finally {
      repo.dispose();
    }
  });
});
