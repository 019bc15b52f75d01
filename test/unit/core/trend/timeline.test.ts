import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PathMap } from '../../../../src/core/lines';
import { Timeline } from '../../../../src/core/trend';

const VERSIONS = 40;

/** What each path holds at each sample; 0 for a path that is not there. */
const trees = fc.array(fc.dictionary(fc.integer({ min: 0, max: 1100 }).map(String), fc.nat(VERSIONS - 1)), {
  maxLength: 12,
});

/** One path and one place in time make one version, as in a real history: no version is at two paths at once. */
function versionAt(path: number, content: number): number {
  return path * VERSIONS + content;
}

function treeOf(files: Readonly<Record<string, number>>): PathMap {
  const tree = PathMap.empty();
  for (const [path, content] of Object.entries(files))
    if (content !== 0) tree.set(Number(path), versionAt(Number(path), content));
  return tree;
}

describe('Timeline', () => {
  it('gives back, when its marks are added up, the versions of every sample', () => {
    fc.assert(
      fc.property(trees, samples => {
        const timeline = new Timeline();
        for (const files of samples) timeline.record(treeOf(files));
        const size = 1101 * VERSIONS;
        const index = timeline.index(size);
        const present = samples.map(() => new Set<number>());
        for (let version = 0; version < size; version++) {
          let marks = 0;
          const change = new Array<number>(samples.length).fill(0);
          index.forEach(version, (sample, sign) => {
            change[sample]! += sign;
            marks++;
          });
          assert.equal(index.seen(version), marks > 0);
          let level = 0;
          change.forEach((step, sample) => {
            level += step;
            assert.ok(level === 0 || level === 1);
            if (level === 1) present[sample]!.add(version);
          });
        }
        const expected = samples.map(
          files =>
            new Set(
              treeOf(files)
                .entries()
                .map(([, version]) => version),
            ),
        );
        assert.deepEqual(present, expected);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what it recorded when the tree is written on', () => {
    const timeline = new Timeline();
    const tree = PathMap.empty();
    tree.set(1, 1);
    timeline.record(tree);
    tree.set(1, 2);
    tree.set(40, 3);
    timeline.record(tree);
    const index = timeline.index(4);
    const marks = (version: number) => {
      const found: [number, number][] = [];
      index.forEach(version, (sample, sign) => found.push([sample, sign]));
      return found;
    };
    assert.deepEqual([1, 2, 3].map(marks), [
      [
        [0, 1],
        [1, -1],
      ],
      [[1, 1]],
      [[1, 1]],
    ]);
  });
});
