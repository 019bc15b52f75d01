import { strict as assert } from 'node:assert';
import {
  beforeIn,
  goBack,
  goOn,
  restoreTrail,
  shownIn,
  type Trail,
} from '../../../../src/webview/models/trail';
import { TARGETS } from '../../../support/explain-sample';

const { pair, user, file, line, fresh } = TARGETS;

describe('the way through explanations', () => {
  const go = (...targets: Trail) => targets.reduce<Trail>(goOn, []);

  it('leads back where it came from', () => {
    const way = go(file, user, pair);
    assert.deepEqual([shownIn(way), beforeIn(way)], [pair, user]);
    assert.deepEqual(goBack(way), go(file, user));
    assert.deepEqual(goBack(go(file)), go(file));
    assert.deepEqual([shownIn([]), beforeIn([]), beforeIn(go(file))], [null, null, null]);
  });

  it('does not grow where the same is shown again, and tells all else apart', () => {
    const here = go(file);
    assert.equal(goOn(here, { ...file }), here);
    assert.equal(go(line, fresh, file, { ...file, repository: 'r2' }, pair).length, 5);
  });

  it('forgets what is long ago', () => {
    const long = go(...Array.from({ length: 120 }, (_, i) => ({ ...line, line: i + 1 })));
    assert.equal(long.length, 50);
    assert.deepEqual(shownIn(long), { ...line, line: 120 });
  });

  it('is restored only where it fits', () => {
    const way = go(file, line, pair);
    assert.deepEqual(restoreTrail(JSON.parse(JSON.stringify(way))), way);
    for (const saved of [undefined, null, 'x', [{ kind: 'commit' }], [{ ...pair, commit: 'HEAD' }]])
      assert.deepEqual(restoreTrail(saved), []);
  });
});
