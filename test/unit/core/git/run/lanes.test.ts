import { strict as assert } from 'node:assert';
import { availableParallelism } from 'node:os';
import { gitLanes, MOST_LANES } from '../../../../../src/core/git/run/lanes';

describe('processes of git at once', () => {
  it('are as many as there are cores, and no more than allowed', () => {
    const cores = availableParallelism();
    assert.equal(gitLanes(), Math.min(cores, MOST_LANES));
    assert.equal(gitLanes(1), 1);
    for (const most of [2, 5, MOST_LANES]) assert.equal(gitLanes(most), Math.min(cores, most));
  });
});
