import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lineAtHead } from '../../../../src/core/questions/line-at-head';

const HEAD = 'one\ntwo\n}\nthree\n}\n';
const all = (edited: string, head = HEAD) =>
  edited.split(/\r\n|\n|\r/).map((_, i) => lineAtHead(head, edited, i + 1));

describe('the line at the head', () => {
  it('is the same where nothing was edited, and none after the last line break', () => {
    assert.deepEqual(all(HEAD), [1, 2, 3, 4, 5, 'end']);
    assert.deepEqual(all('one\ntwo', 'one\ntwo'), [1, 2]);
    assert.deepEqual(all('', ''), ['end']);
  });

  it('moves with what came and went above', () => {
    assert.deepEqual(all('zero\none\n}\nthree\nfour\n}\n'), ['new', 1, 3, 4, 'new', 5, 'end']);
    assert.deepEqual(all('three\n}\n'), [4, 5, 'end']);
    assert.deepEqual(all('one\ntwo\n}\nthree\n}\n}\n').slice(0, 5), [1, 2, 3, 4, 5]);
  });

  it('is new where the line was changed, or all of it', () => {
    assert.deepEqual(all('one\nTWO\n}\nthree\n}\n'), [1, 'new', 3, 4, 5, 'end']);
    assert.deepEqual(all('a\nb\n'), ['new', 'new', 'end']);
    assert.deepEqual(all('a\n', ''), ['new', 'end']);
  });

  it('does not ask how lines end, nor for a mark of byte order', () => {
    assert.deepEqual(all(HEAD.replaceAll('\n', '\r\n')), [1, 2, 3, 4, 5, 'end']);
    assert.deepEqual(all(HEAD, HEAD.replaceAll('\n', '\r\n')), [1, 2, 3, 4, 5, 'end']);
    assert.deepEqual(all(`\u00ef\u00bb\u00bf${HEAD}`), [1, 2, 3, 4, 5, 'end']);
    assert.deepEqual(all('one\ntwo\n', '\u00ef\u00bb\u00bfone\r\ntwo'), [1, 2, 'end']);
  });

  it('is git’s where an editor breaks it at a lone carriage return', () => {
    const head = 'a\rb\nc\r\r\nd\n';
    assert.deepEqual(all(head, head), [1, 1, 2, 2, 3, 'end']);
    assert.deepEqual(all(head.replaceAll(/\r\n|\r/g, '\n'), head), [1, 1, 2, 2, 3, 'end']);
  });

  it('is not told where the two have too little in common', () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word} ${i}\n`).join('');
    assert.equal(lineAtHead(`${many('a')}end\n`, `${many('b')}x\n`, 17), 'different');
  });

  it('holds the same text, and keeps the order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '}', ''), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [head, edited] = [old, now].map(side => side.map(line => `${line}\n`).join(''));
        const places = now.map((_, i) => lineAtHead(head!, edited!, i + 1));
        let last = 0;
        for (const [i, place] of places.entries()) {
          if (place === 'new') continue;
          assert.ok(typeof place === 'number' && place > last);
          assert.equal(old[place - 1], now[i]);
          last = place;
        }
        // As many lines are found again as any way to edit one into the other keeps.
        assert.equal(places.filter(place => place !== 'new').length, longestCommon(old, now));
      }),
    );
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row.at(-1)!;
}
