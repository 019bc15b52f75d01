import { strict as assert } from 'node:assert';
import { identityKey } from '../../../../src/core/evidence';
import { identity } from '../../../support/commits';

describe('identity keys', () => {
  const same = (one: string, other: string): boolean =>
    identityKey(identity(one)) === identityKey(identity(other));

  it('are the address, whatever the name and case', () => {
    assert.ok(same('Ada <ada@berg.dev>', 'A. Berg <Ada@Berg.dev>'));
    assert.ok(!same('Ada <ada@berg.dev>', 'Ada <ada@other.dev>'));
  });

  it('join the two forms of a private GitHub address', () => {
    assert.ok(same('Ada <ada@users.noreply.github.com>', 'Ada <123+Ada@users.noreply.github.com>'));
  });

  it('need the name where the address belongs to nobody', () => {
    assert.ok(!same('Ada <you@example.com>', 'Bo <you@example.com>'));
    assert.ok(!same('Ada <root@localhost>', 'Bo <root@localhost>'));
    assert.ok(!same('Ada <ada@laptop.local>', 'Bo <ada@laptop.local>'));
    assert.ok(!same('Ada <>', 'Bo <>'));
    assert.ok(same('Ada <you@example.com>', 'ada <you@example.com>'));
  });
});
