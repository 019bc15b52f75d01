import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { editorLines, fingerprintsOf } from '../../../../src/core/edited';

const marks = (text: string) => [...editorLines(text).marks];
const numbers = (text: string) => [...editorLines(text).numbers];

describe('the lines of an editor', () => {
  it('are those of git where no carriage return stands alone', () => {
    assert.deepEqual(numbers('a\nb\n\nc\n'), [1, 2, 3, 4]);
    assert.deepEqual(numbers('a\r\nb\r\n\r\nc\r\n'), [1, 2, 3, 4]);
    assert.deepEqual(numbers('a\nb'), [1, 2]);
  });

  it('are parts of git’s where one does', () => {
    assert.deepEqual(numbers('a\rb\nc\r\r\nd\n'), [1, 1, 2, 2, 3]);
    assert.deepEqual(marks('a\rb\nc\r\r\nd\n'), marks('a\nb\nc\n\nd\n'));
    assert.deepEqual(numbers('a\r'), [1]);
    assert.deepEqual(numbers('\r\r'), [1, 1]);
    assert.deepEqual(numbers('\n\r\n\r'), [1, 2, 3]);
  });

  it('are without the empty one after the last line break', () => {
    assert.deepEqual(numbers(''), []);
    assert.deepEqual(numbers('\n'), [1]);
    assert.deepEqual(numbers('\r\n\r\n'), [1, 2]);
    assert.deepEqual(marks('a\n'), marks('a'));
  });

  it('are without a mark of byte order, as a character or as bytes', () => {
    for (const mark of ['\ufeff', '\u00ef\u00bb\u00bf']) {
      assert.deepEqual(marks(`${mark}a\nb\n`), marks('a\nb\n'));
      assert.deepEqual(numbers(`${mark}a\nb\n`), [1, 2]);
      assert.deepEqual(numbers(mark), []);
      assert.notDeepEqual(marks(`a${mark}`), marks('a'));
    }
  });

  it('have one fingerprint if, and only if, they are the same text', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\t', '\0', 'é', '鬼', '\ud83d'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(line, line, (a, b) => {
        const [one, other] = fingerprintsOf([a, b, 'end']);
        assert.equal(one === other, a === b);
        assert.ok(Number.isSafeInteger(one) && one! >= 0);
      }),
    );
  });

  it('have different fingerprints, of however many lines', () => {
    const many = Array.from({ length: 300_000 }, (_, i) => `${' '.repeat(i % 5)}value${i} = ${i % 7}`);
    assert.equal(new Set(fingerprintsOf(many)).size, many.length);
    // All bits vary: else two of so many would be the same.
    const halves = many.slice(0, 20_000).map((_, i) => i.toString(2).padStart(20, '0'));
    assert.equal(new Set(fingerprintsOf(halves)).size, halves.length);
  });

  it('have the fingerprints of the lines that an editor hands over', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\r'), maxLength: 20 });
    fc.assert(
      fc.property(text, content => {
        const shown = content.split(/\r\n|\n|\r/);
        assert.deepEqual([...fingerprintsOf(shown)], marks(content));
      }),
    );
  });

  it('have numbers that count line feeds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r'), maxLength: 20 });
    fc.assert(
      fc.property(text, content => {
        const parts = content.split('\n').flatMap((line, i) => {
          const shown = line.replace(/\r$/, '').split('\r');
          return shown.map(() => i + 1);
        });
        assert.deepEqual(numbers(content), parts.slice(0, numbers(content).length));
        assert.ok(parts.length - numbers(content).length <= 2);
      }),
    );
  });
});
