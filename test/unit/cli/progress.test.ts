import { strict as assert } from 'node:assert';
import { progressLine } from '../../../src/cli/progress';

describe('the line of progress', () => {
  it('says how far the work is, what is done and how long it may take', () => {
    const line = progressLine({ share: 0.5, step: 'lines', done: 1204, total: 5310 }, 30);
    assert.equal(
      line,
      `[${'#'.repeat(10)}${'.'.repeat(10)}]  50%  following lines: 1,204 of 5,310 files, about 30 s left`,
    );
  });

  it('leaves out what nobody knows', () => {
    const line = progressLine({ share: 0, step: 'commits', done: 1000, total: null }, null);
    assert.equal(line, `[${'.'.repeat(20)}]   0%  reading commits: 1,000`);
    assert.match(progressLine({ share: 1, step: 'ending', done: 0, total: null }, 120), /about 2 min left$/);
  });
});
