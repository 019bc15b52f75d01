import { strict as assert } from 'node:assert';
import { textWidth } from '../../../../../src/core/chart';
import { wrapText } from '../../../../../src/core/chart/layout/text-width';

describe('text in lines', () => {
  const text = 'An agent is the author of a part of the new lines of this year';

  it('is broken between words, says all, and keeps to the width', () => {
    const lines = wrapText(text, 16, 200);
    assert.equal(lines.join(' '), text);
    assert.ok(lines.length > 2);
    for (const line of lines) assert.ok(textWidth(line, 16) <= 200, line);
  });

  it('is one line where it fits, and a word that does not stands alone', () => {
    assert.deepEqual(wrapText(text, 16, 2000), [text]);
    assert.deepEqual(wrapText('a extraordinarily b', 16, 60), ['a', 'extraordinarily', 'b']);
    assert.deepEqual(wrapText('', 16, 60), ['']);
  });
});
