import { strict as assert } from 'node:assert';
import { folderLabels, isInShard, repositoryId } from '../../../../src/cli/dataset/name-repositories';

describe('names of repositories', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => repositoryId(`fleet/team-${i % 7}/repository-${i}`));

  it('fall into parts, each into one of them, and into about as many', () => {
    for (const of of [1, 2, 3, 16]) {
      const parts = Array.from({ length: of }, (_, i) =>
        ids.filter(id => isInShard(id, { part: i + 1, of })),
      );
      assert.deepEqual(parts.flat().sort(), [...ids].sort());
      for (const { length } of parts) assert.ok(length > (0.7 * ids.length) / of, `${length} of ${of}`);
    }
  });

  it('tell apart what only its signs tell apart, and are no more than letters, digits, - and _', () => {
    const labels = ['a/b', 'a-b', 'A/b', 'a/b/', 'é', '\u001b', '..', '1e5', `x/${'long'.repeat(90)}`];
    const named = labels.map(repositoryId);
    assert.equal(new Set(named).size, labels.length);
    for (const id of named) assert.match(id, /^[a-z0-9][a-z0-9-]*_[0-9a-f]{12}$/);
    for (const id of named) assert.ok(id.length <= 53, id);
  });

  it('begin with as much of each folder as tells it from the others', () => {
    assert.deepEqual(folderLabels(['/srv/git']), ['git']);
    assert.deepEqual(folderLabels(['/a/x/repo', '/a/y/repo', '/b']), ['x/repo', 'y/repo', 'b']);
    assert.deepEqual(folderLabels(['/a/x', '/a/x/', '/x']), ['a/x', 'a/x', 'x']);
  });
});
