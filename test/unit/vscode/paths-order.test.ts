import { strict as assert } from 'node:assert';
import type { Counts, FolderEntry } from '../../../src/core/report';
import { arranged, hasAi, ORDERS, type PathsOrder, parseChoice } from '../../../src/vscode/paths-order';
import { countsWith } from '../../support/counts';

const entry = (name: string, some: Partial<Counts>, isFolder = false): FolderEntry => ({
  name,
  path: name,
  isFolder,
  files: isFolder ? 2 : 1,
  living: countsWith(some),
});

describe('the order of files', () => {
  const entries = [
    entry('file10', { pair: 40, unknown: 60 }),
    entry('file9', { agent: 30 }),
    entry('src', { agent: 20, pair: 20, human: 400 }, true),
    entry('empty', {}),
    entry('docs', { unknown: 700 }, true),
    entry('helped', { assist: 5, unknown: 5 }),
  ];
  const sorted = (order: PathsOrder, hides = false) =>
    arranged(entries, { order, hides }).map(({ name }) => name);

  it('is by declared lines, their share, all lines, or names, and never left to chance', () => {
    assert.deepEqual(sorted('ai'), ['src', 'file10', 'file9', 'docs', 'helped', 'empty']);
    assert.deepEqual(sorted('share'), ['file9', 'file10', 'src', 'docs', 'helped', 'empty']);
    assert.deepEqual(sorted('lines'), ['docs', 'src', 'file10', 'file9', 'helped', 'empty']);
    assert.deepEqual(sorted('name'), ['docs', 'src', 'empty', 'file9', 'file10', 'helped']);
    for (const order of ORDERS)
      assert.deepEqual(
        arranged(entries.toReversed(), { order, hides: false }),
        arranged(entries, { order, hides: false }),
      );
  });

  it('leaves out what has no declared line', () => {
    assert.deepEqual(sorted('name', true), ['src', 'file9', 'file10']);
    assert.deepEqual(entries.map(hasAi), [true, true, true, false, false, false]);
  });

  it('is as it was chosen, whatever was remembered', () => {
    const usual = { order: 'ai', hides: true };
    for (const remembered of [undefined, null, 'name', [], {}, { order: 'size', hides: 'no' }])
      assert.deepEqual(parseChoice(remembered), usual);
    assert.deepEqual(parseChoice({ order: 'name', hides: false }), { order: 'name', hides: false });
    assert.deepEqual(parseChoice({ order: 'share' }), { order: 'share', hides: true });
  });
});
