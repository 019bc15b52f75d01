import { strict as assert } from 'node:assert';
import { blame } from '../../../support/blame';
import { TestRepo } from '../../../support/repo';
import { traceRepo } from '../../../support/trace-repo';

const PARENTS = 1000;

describe('a merge of a thousand parents', () => {
  it('gives each line to the first parent that has it, as git blame does', async () => {
    const repo = new TestRepo();
    try {
      const base = Array.from({ length: PARENTS }, (_, i) => `line ${i}\n`);
      const root = repo.write('shared', base.join('')).commit();
      const sides = Array.from({ length: PARENTS }, (_, i) => {
        const own = base.with(i, `line ${i}, changed\n`).join('');
        return repo.checkout(root).write('shared', own).write(`own/${i}`, `${i}\n`).commit();
      });
      repo.checkout(sides[0]!);
      for (const i of sides.keys()) repo.write(`own/${i}`, `${i}\n`);
      const head = repo
        .write('shared', base.map((line, i) => (i % 2 === 0 ? `line ${i}, changed\n` : line)).join(''))
        .commit({ parents: sides });
      const { at } = await traceRepo(repo, head);
      const ours = at.get(head)!;
      assert.deepEqual(ours.get('shared'), blame(repo, head, 'shared'));
      for (const i of [0, 1, 499, 999]) assert.deepEqual(ours.get(`own/${i}`), [sides[i]!]);
    } finally {
      repo.dispose();
    }
  });
});
