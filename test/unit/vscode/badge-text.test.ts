import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { badgeText } from '../../../src/vscode/badge-text';

describe('a badge', () => {
  it('shows no number where none is declared, and all only where it is all', () => {
    const shares = [null, 0, 1e-9, 0.0099, 0.01, 0.374, 0.376, 0.994, 0.999_999, 1];
    assert.deepEqual(shares.map(badgeText), [null, null, '<1', '<1', '1', '37', '38', '99', '99', 'AI']);
    assert.equal(badgeText(Number.NaN), null);
  });

  it('has the two characters that VS Code allows, at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
        const text = badgeText(share);
        assert.ok(text === null ? share === 0 : text.length <= 2, String(text));
      }),
    );
  });
});
