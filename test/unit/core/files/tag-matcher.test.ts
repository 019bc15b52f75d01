import { strict as assert } from 'node:assert';
import { tagMatcher } from '../../../../src/core/files';

describe('a pattern for tags', () => {
  const fits = (pattern: string, ...names: readonly string[]) => names.filter(tagMatcher(pattern));

  it('takes names as git tag --list does', () => {
    assert.deepEqual(fits('v*.*.0', 'v1.2.0', 'v1.2.1', 'v10.0.0', 'w1.0.0', 'xv1.0.0'), [
      'v1.2.0',
      'v10.0.0',
    ]);
    assert.deepEqual(fits('*.0', 'release/1.0', 'a/b/2.0', '2.0.1'), ['release/1.0', 'a/b/2.0']);
    assert.deepEqual(fits('v[12].?', 'v1.0', 'v3.0', 'v2.10'), ['v1.0']);
    assert.deepEqual(fits('release/*', 'release/1.0', 'release-1.0'), ['release/1.0']);
  });

  it('is slow for no name', () => assert.deepEqual(fits('*a*a*a*a*b', `${'a'.repeat(10_000)}c`), []));
});
