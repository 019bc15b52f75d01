import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type BlamedLines, BlameParser } from '../../../../../src/core/git/ask/blame';

const [A, B] = ['a'.repeat(40), 'b'.repeat(64)];
const TEXT = `${A} 3 1 2
author Ada
summary filename of mine
filename a b
${B} 1 3 1
filename x
${A} 9 4 7
filename "a\\n\\344\\""
`;
const FOUND = [
  { commit: A, start: 0, lines: 2, from: 3, path: 'a b' },
  { commit: B, start: 2, lines: 1, from: 1, path: 'x' },
  { commit: A, start: 3, lines: 7, from: 9, path: 'a\n\xe4"' },
];

/** The text in pieces that end at the given places. */
function parse(text: string, cuts: readonly number[] = []): BlamedLines[] {
  const found: BlamedLines[] = [];
  const parser = new BlameParser(lines => found.push(lines));
  const ends = [...cuts].sort((a, b) => a - b);
  for (const [i, end] of [...ends, text.length].entries())
    parser.push(Buffer.from(text.slice(ends[i - 1] ?? 0, end), 'latin1'));
  parser.end();
  return found;
}

describe('what git blame says', () => {
  it('is read wherever its pieces are cut', () => {
    const cuts = fc.array(fc.nat(TEXT.length));
    fc.assert(fc.property(cuts, at => assert.deepEqual(parse(TEXT, at), FOUND)));
  });

  it('is nothing for an empty file', () => assert.deepEqual(parse(''), []));

  it('is refused where it is cut off, or no such thing', () => {
    assert.throws(() => parse(TEXT.slice(0, -1)), /within a group/);
    assert.throws(() => parse(`${A} 3 1 2\nauthor Ada\n`), /within a group/);
    assert.throws(() => parse('fatal: no\n'), /no header/);
  });
});
