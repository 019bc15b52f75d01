import { strict as assert } from 'node:assert';
import { type CommitPatch, carry, type FilePatch, PatchCollector } from '../../../../src/core/carried';
import { assertGrowth, Effort } from '../../../support/effort';

/** A commit that adds these lines to the beginning of a file. */
function patch(id: string, lines: readonly string[], more: Partial<CommitPatch> = {}): CommitPatch {
  const collector = new PatchCollector({ ofCommit: 1e6, inAll: 1e6 });
  collector.commit({
    id,
    parents: ['base'],
    authorTime: Number(id) || 0,
    committerTime: Number(id) || 0,
    ...more,
  });
  collector.file('a', 'a');
  collector.hunk(0, 0, 0, lines.length);
  for (const line of lines) collector.line(true, Buffer.from(line), 0, Buffer.byteLength(line));
  collector.done();
  return collector.commits[0]!;
}

const many = <T>(count: number, line: (i: number) => T) => Array.from({ length: count }, (_, i) => line(i));
const UNIQUE = (i: number) => `the line of number ${i}`;

describe('carry', () => {
  it('takes as long for equal lines as for others', () => {
    const work = (line: (i: number) => string) => () =>
      carry({
        sources: [patch('1', many(100_000, line)), patch('2', many(100_000, line))],
        targets: [patch('3', many(99_999, line)), patch('4', many(50_000, line))],
      });
    const effort = new Effort();
    effort.within(
      20_000,
      'equal lines',
      work(() => 'the same line of text'),
    );
    effort.within(
      20_000,
      'lines of two kinds',
      work(i => `the same ${i % 2} line of text`),
    );
  });

  it('does not grow beyond its sources, however many have a line', () => {
    const lines = [...many(5, UNIQUE)];
    const work = (count: number) => () => {
      const sources = many(count, i => patch(String(i + 1), [...lines, `of its own ${i}`]));
      carry({ sources, targets: many(20, i => patch(String(10_000 + i), [...lines, `other ${i}`])) });
    };
    assertGrowth(40, 'ten times the sources', work(200), work(2000));
  });

  it('carries nothing to or from a merge, nor to what is older', () => {
    const lines = many(5, UNIQUE);
    const merge = { parents: ['base', 'other'] };
    const nothing = (sources: CommitPatch[], targets: CommitPatch[]) =>
      assert.deepEqual(carry({ sources, targets }).commits, []);
    nothing([patch('1', lines)], [patch('2', lines, merge)]);
    nothing([patch('1', lines, merge)], [patch('2', lines)]);
    nothing([patch('2', lines)], [patch('1', lines)]);
    nothing([patch('2', lines)], [patch('2', lines)]);
  });

  it('carries a line once: to the first that brought it', () => {
    const targets = [patch('2', many(5, UNIQUE)), patch('3', many(5, UNIQUE))];
    const { commits } = carry({ sources: [patch('1', many(5, UNIQUE))], targets });
    assert.deepEqual(
      commits.map(({ target }) => target),
      ['2'],
    );
  });

  it('says how much was not read', () => {
    const collector = new PatchCollector({ ofCommit: 3, inAll: 100 });
    collector.commit({ id: '1', parents: [], authorTime: 0, committerTime: 0 });
    collector.file(null, 'a');
    collector.hunk(0, 0, 0, 5);
    for (const line of many(5, UNIQUE)) collector.line(true, Buffer.from(line), 0, line.length);
    collector.done();
    assert.equal(collector.left, 5);
    const [file] = collector.commits[0]!.files as [FilePatch];
    assert.deepEqual([file.isWhole, file.marks.length, file.hunks.length], [false, 0, 0]);
  });
});
