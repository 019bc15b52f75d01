import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { LedgerEntry } from '../../../../src/core/questions';
import { linesByClass, rangesIn, spanOf } from '../../../../src/core/tools/line-span';

const NONE = { path: 'a', commit: null, basis: 'none', agent: null, model: null, signs: [] } as const;

/** Ranges of a file, one behind the other. */
const file = fc
  .array(fc.record({ lines: fc.integer({ min: 1, max: 20 }), class: fc.constantFrom('agent', 'unknown') }), {
    minLength: 1,
    maxLength: 20,
  })
  .map(rows => {
    let next = 1;
    return rows.map((row): LedgerEntry => {
      const start = next;
      next += row.lines;
      return { ...NONE, ...row, start };
    });
  });

describe('a span of lines', () => {
  it('is cut out of the ranges without a gap, and every line of it keeps its class', () =>
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 500 }), fc.nat(500), (entries, startLine, more) => {
        const all = entries.flatMap(entry => new Array<string>(entry.lines).fill(entry.class));
        fc.pre(startLine <= all.length);
        const span = spanOf({ startLine, endLine: startLine + more }, entries);
        const ranges = rangesIn(entries, span);
        const cut = ranges.flatMap(range => new Array<string>(range.lines).fill(range.class));
        assert.deepEqual(cut, all.slice(startLine - 1, startLine + more));
        let next = startLine;
        for (const { start, lines } of ranges) {
          assert.equal(start, next);
          next += lines;
        }
        const sums = linesByClass(ranges);
        assert.equal(
          Object.values(sums).reduce((sum, lines) => sum + lines, 0),
          cut.length,
        );
        assert.equal(sums.agent, cut.filter(name => name === 'agent').length);
      }),
    ));

  it('is the whole file where nothing is said', () =>
    fc.assert(
      fc.property(file, entries => assert.deepEqual(rangesIn(entries, spanOf({}, entries)), entries)),
    ));

  it('is refused where there are no such lines', () => {
    const entries = [{ ...NONE, class: 'agent' as const, start: 1, lines: 3 }];
    assert.throws(() => spanOf({ startLine: 4 }, entries), /has 3 lines/);
    assert.throws(() => spanOf({ startLine: 2, endLine: 1 }, entries), /endLine comes before/);
    assert.deepEqual(rangesIn([], spanOf({ startLine: 9 }, [])), []);
  });
});
