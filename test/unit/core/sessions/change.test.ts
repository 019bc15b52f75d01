import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { between, linesOf, proposed, signed, whole } from '../../../../src/core/sessions/change';

const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');
const sorted = (lines: readonly string[]) => lines.toSorted();

describe('changes of a text', () => {
  it('have lines without their ends', () => {
    assert.deepEqual(linesOf('a\r\nb\n\nc'), ['a', 'b', '', 'c']);
    assert.deepEqual(linesOf(''), []);
    assert.deepEqual(whole('a\r\n'), { added: ['a'], removed: [] });
    assert.deepEqual(signed(['-a', '+b\r', ' c', '+']), { added: ['b', ''], removed: ['a'] });
  });

  it('are of the lines that differ', () => {
    assert.deepEqual(between('a\nb\nc\n', 'a\nx\nc\n'), { added: ['x'], removed: ['b'] });
    assert.deepEqual(between('', 'a\n'), { added: ['a'], removed: [] });
    assert.deepEqual(between('a\r\nb\r\n', 'a\nb\n'), { added: [], removed: [] });
  });

  it('lead from the one to the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        const { added, removed } = between(text(old), text(now));
        // Take away and add: what is left is the other text, as far as its lines go.
        const left: string[] = [...old];
        for (const line of removed) left.splice(left.indexOf(line), 1);
        assert.deepEqual(sorted([...left, ...added]), sorted(now));
      }),
    );
  });

  it('of texts with little in common are bounded, and add no line that both hold', () => {
    const many = (word: string) => text(Array.from({ length: 3000 }, (_, i) => `${word} ${i}`));
    const { added, removed } = between(`${many('old')}same\n`, `same\n${many('new')}`);
    assert.deepEqual([added.length, removed.length], [3000, 3000]);
  });

  it('that a person had a hand in are of what was proposed', () => {
    const change = { added: ['  kept', 'typed'], removed: ['x'] };
    assert.deepEqual(proposed(change, 'kept\nother'), { added: ['  kept'], removed: ['x'] });
  });
});
