import { strict as assert } from 'node:assert';
import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { changeOfDiff, isDiff } from '../../../../src/core/sessions/unified-diff';

describe('unified diffs', () => {
  it('tell the lines of their hunks, also those that look like heads', () => {
    const diff =
      '--- a\n+++ a\n@@ -1,2 +1,3 @@ function\n a\n--- b\n+++ c\n+@@ -1 +1 @@\n\\ No newline at end of file\n';
    assert.deepEqual(changeOfDiff(diff), { added: ['++ c', '@@ -1 +1 @@'], removed: ['-- b'] });
    assert.deepEqual(changeOfDiff('@@ -0,0 +1,1 @@\r\n+a\r\n'), { added: ['a'], removed: [] });
    assert.deepEqual(
      [isDiff(diff), isDiff('@@ not'), changeOfDiff('')],
      [true, false, { added: [], removed: [] }],
    );
  });

  it('that were cut are none', () => {
    const diff = '@@ -1,2 +1,2 @@\n a\n-b\n+c\n';
    assert.notEqual(changeOfDiff(diff), null);
    for (const length of [16, 18, 19, 21, 22]) assert.equal(changeOfDiff(diff.slice(0, length)), null);
    assert.equal(changeOfDiff('@@ -1 +1 @@\n-a\n-b\n'), null);
    assert.equal(changeOfDiff('@@ -1 +1 @@\n?a\n'), null);
  });

  it('are those that others make', () => {
    const lines = fc.array(fc.constantFrom('a', '-- b', '++ c', '@@ -1 +1 @@', ''), { maxLength: 9 });
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        const text = (all: readonly string[]) => all.map(line => `${line}\n`).join('');
        const change = changeOfDiff(createTwoFilesPatch('a', 'a', text(old), text(now)));
        assert.ok(change !== null);
        assert.equal(change.added.length - change.removed.length, now.length - old.length);
      }),
    );
  });
});
