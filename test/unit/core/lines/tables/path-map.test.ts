import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PathMap } from '../../../../../src/core/lines';

const key = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 2 ** 20 }));
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), key, value: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('branch' as const), key, value: fc.nat() }) },
);

/** Some maps and their models: `branch` adds a copy, `set` writes to one of them. */
function replay(steps: readonly { kind: 'set' | 'branch'; key: number; value: number }[]) {
  const pairs = [{ map: PathMap.empty(), model: new Map<number, number>() }];
  steps.forEach(({ kind, key, value }, i) => {
    const { map, model } = pairs[(i * 7 + key) % pairs.length]!;
    if (kind === 'branch') pairs.push({ map: map.branch(), model: new Map(model) });
    else {
      map.set(key, value);
      if (value === 0) model.delete(key);
      else model.set(key, value);
    }
  });
  return pairs;
}

const rising = (model: ReadonlyMap<number, number>) => [...model].sort(([a], [b]) => a - b);

/** From now on every look at something that the maps are made of is counted; what they share stays the same to both. */
function watch(...maps: readonly PathMap[]): { count: number } {
  const looks = { count: 0 };
  const watched = new Map<object, object>();
  const watching = (thing: unknown): unknown => {
    if (typeof thing !== 'object' || thing === null) return thing;
    const get = (target: object, key: PropertyKey) => {
      looks.count++;
      return watching(Reflect.get(target, key));
    };
    if (!watched.has(thing)) watched.set(thing, new Proxy(thing, { get }));
    return watched.get(thing);
  };
  for (const map of maps as unknown as { root: unknown }[]) map.root = watching(map.root);
  return looks;
}

describe('PathMap', () => {
  it('is a map, and a branch is a copy', () => {
    const property = fc.property(fc.array(step, { maxLength: 120 }), steps => {
      for (const { map, model } of replay(steps)) {
        assert.deepEqual(map.entries(), rising(model));
        for (const at of [0, 1, 31, 32, 80, 1023, 1024, 2 ** 20, 2 ** 25])
          assert.equal(map.get(at), model.get(at) ?? 0);
      }
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  it('tells what differs between two maps', () => {
    const property = fc.property(fc.array(step, { maxLength: 120 }), steps => {
      const pairs = replay(steps);
      for (const a of pairs)
        for (const b of pairs.slice(0, 4)) {
          const seen: [number, number, number][] = [];
          PathMap.differences(a.map, b.map, (at, left, right) => seen.push([at, left, right]));
          const keys = [...new Set([...a.model.keys(), ...b.model.keys()])].sort((x, y) => x - y);
          const expected = keys
            .map((at): [number, number, number] => [at, a.model.get(at) ?? 0, b.model.get(at) ?? 0])
            .filter(([, left, right]) => left !== right);
          assert.deepEqual(seen, expected);
        }
    });
    fc.assert(property, { seed: 2, numRuns: 200 });
  });

  it('does not look at what two maps share', () => {
    const map = PathMap.empty();
    for (let i = 0; i < 100_000; i++) map.set(i, i + 1);
    const branch = map.branch();
    branch.set(50_000, 1);
    const looks = watch(map, branch);
    let seen = 0;
    PathMap.differences(map, branch, () => seen++);
    assert.equal(seen, 1);
    assert.ok(looks.count > 0 && looks.count < 2000, `${looks.count} looks`);
  });
});
