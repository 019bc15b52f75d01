import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  applyHunks,
  type Bequest,
  lineCount,
  mergeRuns,
  type Owner,
  RunWriter,
  wholeFile,
} from '../../../../../src/core/lines/tables/runs';

const OWNER = 99 as Owner;
const writer = new RunWriter();

/** Lines that stay, go and come between two versions of a file, in turns. */
const change = fc.array(fc.record({ keep: fc.nat(4), drop: fc.nat(3), add: fc.nat(3) }), { maxLength: 8 });
type Change = readonly { readonly keep: number; readonly drop: number; readonly add: number }[];

function runsOf(owners: readonly number[]): Int32Array {
  const runs: number[] = [];
  for (const owner of owners) {
    if (runs.length > 0 && runs.at(-2) === owner) runs[runs.length - 1]!++;
    else runs.push(owner, 1);
  }
  return Int32Array.from(runs);
}

/** Hunks of a change, and for each new line the old line it was, or -1. */
function plan(steps: Change, from: readonly number[]) {
  const hunks: number[] = [];
  const origins: number[] = [];
  let old = 0;
  for (const { keep, drop, add } of steps) {
    for (let i = 0; i < keep && old < from.length; i++) origins.push(old++);
    const gone = Math.min(drop, from.length - old);
    if (gone === 0 && add === 0) continue;
    hunks.push(old, gone, origins.length, add);
    old += gone;
    for (let i = 0; i < add; i++) origins.push(-1);
  }
  while (old < from.length) origins.push(old++);
  return { hunks, origins };
}

describe('runs of owners', () => {
  it('after a change are what a plain array of lines gives', () => {
    const property = fc.property(fc.array(fc.nat(3), { maxLength: 30 }), change, (owners, steps) => {
      const { hunks, origins } = plan(steps, owners);
      // The hunks stand between others, as they do in the buffer of all hunks.
      const data = Int32Array.from([7, 7, 7, 7, ...hunks, 8, 8, 8, 8]);
      const runs = applyHunks(runsOf(owners), { hunks: data, from: 4, to: 4 + hunks.length }, OWNER, writer);
      const expected = origins.map(line => (line < 0 ? OWNER : owners[line]!));
      assert.deepEqual(runs, runsOf(expected));
      assert.equal(lineCount(runs), expected.length);
    });
    fc.assert(property, { seed: 4, numRuns: 2000 });
  });

  it('of a merge come from the first parent that has the line', () => {
    const parent = fc.record({
      order: fc.nat(5),
      kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    });
    const property = fc.property(
      fc.nat(12),
      fc.array(parent, { minLength: 1, maxLength: 4 }),
      (lines, parents) => {
        const bequests: Bequest[] = [];
        parents.forEach(({ kept }, p) => {
          const hunks: number[] = [];
          // The parent's file is the kept lines; each other line of the merge is one that it adds.
          let old = 0;
          for (let line = 0; line < lines; line++) {
            if (kept[line]) old++;
            else hunks.push(old, 0, line, 1);
          }
          const span = { hunks: Int32Array.from(hunks), from: 0, to: hunks.length };
          bequests.push({ runs: wholeFile(p as Owner, old), span });
        });
        const expected = Array.from({ length: lines }, (_, line) => {
          const first = parents.findIndex(({ kept }) => kept[line]);
          return first < 0 ? OWNER : first;
        });
        assert.deepEqual(mergeRuns(bequests, OWNER, writer), runsOf(expected));
      },
    );
    fc.assert(property, { seed: 5, numRuns: 1000 });
  });

  it('of an empty file are empty', () => {
    assert.equal(wholeFile(3 as Owner, 0).length, 0);
    assert.deepEqual(wholeFile(3 as Owner, 4), Int32Array.of(3, 4));
    const all = { hunks: Int32Array.of(0, 5, 0, 0), from: 0, to: 4 };
    assert.equal(applyHunks(Int32Array.of(1, 5), all, OWNER, writer).length, 0);
  });
});
