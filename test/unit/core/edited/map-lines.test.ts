import { strict as assert } from 'node:assert';
import { mapLines } from '../../../../src/core/edited';
import { linesOf } from '../../../support/edited';

const HEAD = 'one\ntwo\n}\nthree\n}\n';
const NEW = 0;
const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');

describe('the committed line of an edited one', () => {
  it('is the same where nothing was edited', () => {
    assert.deepEqual(linesOf(HEAD, HEAD), [1, 2, 3, 4, 5]);
    assert.deepEqual(linesOf('one\ntwo', 'one\ntwo'), [1, 2]);
    assert.deepEqual(linesOf('', ''), []);
    assert.deepEqual(linesOf('\n', '\n'), [1]);
  });

  it('moves with what came and went above', () => {
    assert.deepEqual(linesOf(HEAD, 'zero\none\n}\nthree\nfour\n}\n'), [NEW, 1, 3, 4, NEW, 5]);
    assert.deepEqual(linesOf(HEAD, 'three\n}\n'), [4, 5]);
    assert.deepEqual(linesOf(HEAD, 'one\ntwo\n}\nthree\n}\n}\n'), [1, 2, 3, 4, 5, NEW]);
  });

  it('is none where the line was changed, or all of it', () => {
    assert.deepEqual(linesOf(HEAD, 'one\nTWO\n}\nthree\n}\n'), [1, NEW, 3, 4, 5]);
    assert.deepEqual(linesOf(HEAD, 'a\nb\n'), [NEW, NEW]);
    assert.deepEqual(linesOf('', 'a\n'), [NEW]);
    assert.deepEqual(linesOf('a\n', ''), []);
  });

  it('does not ask how lines end, nor for a mark of byte order', () => {
    const dos = HEAD.replaceAll('\n', '\r\n');
    assert.deepEqual(linesOf(HEAD, dos), [1, 2, 3, 4, 5]);
    assert.deepEqual(linesOf(dos, HEAD), [1, 2, 3, 4, 5]);
    assert.deepEqual(linesOf(`\ufeff${HEAD}`, HEAD), [1, 2, 3, 4, 5]);
    assert.deepEqual(linesOf('one\ntwo\n', '\ufeffone\r\ntwo'), [1, 2]);
  });

  it('is git’s where an editor breaks it at a lone carriage return', () => {
    const head = 'a\rb\nc\r\r\nd\n';
    assert.deepEqual(linesOf(head, head), [1, 1, 2, 2, 3]);
    assert.deepEqual(linesOf(head.replaceAll(/\r\n|\r/g, '\n'), head), [1, 2, 3, 4, 5]);
    assert.deepEqual(linesOf(head, head.replaceAll(/\r\n|\r/g, '\n')), [1, 1, 2, 2, 3]);
  });

  it('is none where a formatter changed its blanks, and the same around', () => {
    const code = 'f() {\n\ta;\n\tb;\n}\n\ng() {\n\tc;\n}\n';
    const formatted = code.replace('\ta;\n\tb;', '  a;\n  b;');
    assert.deepEqual(linesOf(code, formatted), [1, NEW, NEW, 4, 5, 6, 7, 8]);
  });

  it('is none in what was pasted, even twice', () => {
    const block = 'pasted() {\n  p;\n}\n';
    assert.deepEqual(linesOf('a\nb\nc\n', `a\n${block}b\n${block}c\n`).filter(Boolean), [1, 2, 3]);
    const original = 'f() {\n  a;\n}\n\n';
    assert.deepEqual(linesOf(original, original + original), [1, 2, 3, 4, NEW, NEW, NEW, NEW]);
  });

  it('is none in a function that moved past another, where that is the shorter', () => {
    const [short, long] = ['f() {\n  a;\n}\n', 'g() {\n  b;\n  c;\n  d;\n}\n'];
    assert.deepEqual(linesOf(short + long, long + short), [4, 5, 6, 7, 8, NEW, NEW, NEW]);
    assert.deepEqual(linesOf(long + short, short + long), [NEW, NEW, NEW, 1, 2, 3, 4, 5]);
  });

  it('is that of the same function, whatever follows it, where something above was edited', () => {
    const [first, second] = ['f() {\n  a;\n}\n', '\ng() {\n  b;\n}\n'];
    assert.deepEqual(linesOf(`x\n${first}`, `y\n${first}${second}`), [NEW, 2, 3, 4, NEW, NEW, NEW, NEW]);
    assert.deepEqual(linesOf(`x\n${first}${second}`, `y\n${first}`), [NEW, 2, 3, 4]);
  });

  it('is the only one of its text where too much moved to count changes', () => {
    const [moved, kept] = [numbered('moved', 2000), numbered('kept', 3000)];
    const found = linesOf(`${moved}${kept}end\n`, `${kept}x\n${moved}`);
    assert.deepEqual(
      found,
      found.map((_, i) => (i < 3000 ? i + 2001 : NEW)),
    );
  });

  it('is found between such lines, too', () => {
    const part = (i: number) => `start ${i}\n{\n}\nend ${i}\n`;
    const parts = Array.from({ length: 500 }, (_, i) => part(i));
    const moved = numbered('moved', 600);
    const found = linesOf(
      `${moved}${parts.join('')}`,
      `${parts.map(text => `{\n${text}`).join('')}x\n${moved}`,
    );
    assert.equal(found.filter(line => line > 600).length, 2000);
    assert.deepEqual(found.slice(0, 10), [NEW, 601, 602, 603, 604, NEW, 605, 606, 607, 608]);
  });

  it('is told of texts that have nothing in common, of any length', () => {
    const found = linesOf(numbered('old', 5000), numbered('now', 5000));
    assert.deepEqual(
      found,
      found.map(() => NEW),
    );
    assert.equal(mapLines(new Float64Array(0), Float64Array.of(0, 1)).join(), '-1,-1');
  });
});
