import { strict as assert } from 'node:assert';
import { revertedIn } from '../../../../src/core/evidence';

const [ONE, TWO] = ['a'.repeat(40), 'b'.repeat(64)];

describe('revertedIn', () => {
  it('knows the words of git revert, with full ids', () => {
    assert.deepEqual(revertedIn(`Revert "x"\n\nThis reverts commit ${ONE}.\n`), [ONE]);
    const merge = `Revert "x"\n\nThis reverts commit ${TWO}, reversing\nchanges made to ${ONE}.\n`;
    assert.deepEqual(revertedIn(merge), [TWO]);
    const both = `Back\n\nThis reverts commit ${ONE}.\nThis reverts commit ${TWO}.\nThis reverts commit ${ONE}.`;
    assert.deepEqual(revertedIn(both), [ONE, TWO]);
  });

  it('takes nothing else for it', () => {
    const others = [
      'Revert "x"',
      `This reverts commit ${ONE.slice(0, 12)} ("x", 2026-01-01)`,
      `This reverts commit ${ONE}a`,
      `> This reverts commit ${ONE}`,
      `this reverts commit ${ONE}`,
    ];
    assert.deepEqual(others.flatMap(revertedIn), []);
  });
});
