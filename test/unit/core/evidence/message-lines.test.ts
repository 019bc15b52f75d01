import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { messageLines } from '../../../../src/core/evidence/message-lines';

const shown = (text: string) => messageLines(text).join('|');

describe('lines of a message', () => {
  it('leave out what HTML comments hold, over lines, twice in a line and between words', () => {
    assert.equal(shown('a\n<!-- b\nc -->\nd'), 'a|||d');
    assert.equal(shown('a <!-- b --> c <!-- d --> e'), 'a  c  e');
    assert.equal(shown('a <!-- b\nc --> d'), 'a | d');
  });

  it('keep a comment that never closes, and one in a program text', () => {
    assert.equal(shown('Parse <!-- rightly\nMade-with: Cursor'), 'Parse <!-- rightly|Made-with: Cursor');
    assert.equal(shown('```\n<!-- a -->\n```\n<!-- b -->c'), '```|<!-- a -->|```|c');
  });

  it('break where only the letters of a line break are, if a mark begins behind one', () => {
    assert.equal(shown('x\\n\\nCo-authored-by: A <a@b.c>'), 'x||Co-authored-by: A <a@b.c>');
    assert.equal(shown('x`r`n`r`nCo-authored-by: A <a@b.c>'), 'x||Co-authored-by: A <a@b.c>');
    assert.equal(shown('print "a\\nb" and \\n'), 'print "a\\nb" and \\n');
    assert.equal(shown('say "x\\n\\nCo-authored-by: A <a@b.c>"'), 'say "x\\n\\nCo-authored-by: A <a@b.c>"');
  });

  it('hold nothing that the message does not', () => {
    const piece = fc.constantFrom('<!--', '-->', '\n', '```\n', '\\n', '`n', '"', 'A-by: b', ' ', 'x');
    const property = fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      // Letters only go away: what is left stands in the message in the same order.
      let rest = pieces.join('');
      for (const letter of messageLines(rest).join('')) {
        const at = rest.indexOf(letter);
        if (at < 0) return false;
        rest = rest.slice(at + 1);
      }
      return true;
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('are found with work that grows no faster than the message', () => {
    assert.equal(messageLines(`${'<!-- '.repeat(40_000)}\n${'--> '.repeat(10)}`).length, 2);
    assert.equal(messageLines('<!--\n'.repeat(40_000)).length, 40_001);
  });
});
