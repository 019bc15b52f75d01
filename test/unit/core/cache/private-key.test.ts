import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../../src/core/cache';

describe('a key of this machine', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'key-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const folder = () => new CacheFolder(join(scratch, 'cache'));
  const file = () => join(scratch, 'cache', 'k.key');

  it('is random, stays what it is, and goes when it is removed', () => {
    const key = folder().key('k')!;
    assert.equal(key.length, 32);
    assert.deepEqual(folder().key('k'), key);
    assert.notDeepEqual(folder().key('l'), key);
    folder().removeKey('k');
    assert.notDeepEqual(folder().key('k'), key);
  });

  it('is made anew where others may have read it, or it is none', function () {
    if (process.platform === 'win32') this.skip();
    const key = folder().key('k')!;
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    chmodSync(file(), 0o640);
    const next = folder().key('k')!;
    assert.notDeepEqual(next, key);
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    writeFileSync(file(), 'short');
    assert.equal(folder().key('k')!.length, 32);
    rmSync(file());
    writeFileSync(join(scratch, 'else'), Buffer.alloc(32), { mode: 0o600 });
    symlinkSync(join(scratch, 'else'), file());
    assert.notDeepEqual(folder().key('k'), Buffer.alloc(32));
  });

  it('is none where none can be kept', () => {
    writeFileSync(join(scratch, 'cache'), '');
    assert.equal(folder().key('k'), null);
    rmSync(join(scratch, 'cache'));
    mkdirSync(file(), { recursive: true });
    assert.equal(folder().key('k'), null);
  });
});
