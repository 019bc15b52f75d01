import { strict as assert } from 'node:assert';
import { AddedCollector } from '../../../../src/core/matched/collect-added';

const HEAD = { id: 'a'.repeat(40), parents: [], authorTime: 1, committerTime: 2 };

type File = readonly [from: string | null, path: string | null, removed: string[], added: string[]];

/** What is collected of one commit with a hunk at the top of each file. */
function collect(files: readonly File[], isWanted = (_: string | null, path: string) => path !== 'other') {
  const collector = new AddedCollector(isWanted);
  collector.commit(HEAD);
  for (const [from, path, removed, added] of files) {
    collector.file(from, path, from === null ? null : 'b'.repeat(40));
    collector.hunk(0, removed.length, 0, added.length);
    for (const [lines, isAdded] of [[removed, false] as const, [added, true] as const])
      for (const line of lines) {
        const bytes = Buffer.from(`x${line}y`);
        collector.line(isAdded, bytes, 1, bytes.length - 1);
      }
  }
  collector.done();
  return { ...collector.commits[0]!, left: collector.left };
}

describe('the text that commits put into files', () => {
  it('is kept of files that are wanted', () => {
    const { files } = collect([
      ['a', 'a', ['old'], ['new', 'é']],
      ['other', 'other', [], ['z']],
      ['gone', null, ['w'], []],
    ]);
    assert.deepEqual(
      files.map(({ path, hunks }) => [path, hunks]),
      [['a', [{ first: 1, added: ['new', 'é'], removed: ['old'] }]]],
    );
  });

  it('stands for the same change in any place, and for what takes it back', () => {
    const one = collect([['a', 'a', ['old'], ['new']]]).change!;
    const back = collect([['a', 'a', ['new'], ['old']]]).change!;
    assert.deepEqual([back.done, back.undone], [one.undone, one.done]);
    assert.notEqual(one.done, one.undone);
    assert.notEqual(collect([['b', 'b', ['old'], ['new']]]).change!.done, one.done);
    assert.notEqual(collect([['a', 'a', ['old'], ['new', '']]]).change!.done, one.done);
    assert.equal(collect([['a', 'a', [], []]]).change, null);
    const created = collect([[null, 'a', [], ['new']]]).change!;
    assert.equal(collect([['a', null, ['new'], []]]).change!.done, created.undone);
  });

  it('is passed over, and counted, where it is too much', () => {
    const many = Array.from({ length: 100_001 }, (_, i) => `${i}`);
    const { files, left } = collect([
      ['a', 'a', [], many],
      ['b', 'b', [], ['new']],
    ]);
    assert.deepEqual([files.map(({ path }) => path), left], [['b'], many.length]);
  });
});
