import { strict as assert } from 'node:assert';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../../src/core/cache';

describe('a cache folder', () => {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'cache-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  const text = (payload: Buffer | null) => payload?.toString() ?? null;
  const only = () => join(path, readdirSync(path)[0]!);

  it('gives back what was put in, and the newest of one name', () => {
    const cache = new CacheFolder(join(path, 'made', 'when needed'));
    assert.equal(cache.read('a'), null);
    assert.ok(cache.write('a', Buffer.from('one')));
    assert.ok(cache.write('a', Buffer.from('two')));
    assert.ok(cache.write('empty', Buffer.alloc(0)));
    assert.equal(text(new CacheFolder(cache.path).read('a')), 'two');
    assert.equal(text(cache.read('empty')), '');
    assert.deepEqual(readdirSync(cache.path).sort(), ['a.entry', 'empty.entry']);
  });

  const damage: readonly [what: string, how: (file: string) => void][] = [
    ['is cut short', file => truncateSync(file, readFileSync(file).length - 1)],
    ['is empty', file => truncateSync(file, 0)],
    ['has more at its end', file => appendFileSync(file, 'x')],
    [
      'has another bit',
      file =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, i, all) => (i === all.length - 2 ? byte ^ 4 : byte)),
        ),
    ],
    [
      'is of another format',
      file =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, i) => (i === 14 ? byte + 1 : byte)),
        ),
    ],
    ['is of other people', file => writeFileSync(file, 'something else altogether, of some length, really')],
  ];
  for (const [what, how] of damage)
    it(`takes an entry that ${what} for none, and can write it again`, () => {
      const cache = new CacheFolder(path);
      cache.write('a', Buffer.from('payload'));
      how(only());
      assert.equal(cache.read('a'), null);
      assert.deepEqual(readdirSync(path), []);
      cache.write('a', Buffer.from('again'));
      assert.equal(text(cache.read('a')), 'again');
    });

  it('drops what was used longest ago, and nothing else', () => {
    const cache = new CacheFolder(path, 2500);
    const old = (name: string, seconds: number) => utimesSync(join(path, `${name}.entry`), seconds, seconds);
    for (const name of ['a', 'b']) cache.write(name, Buffer.alloc(1000));
    old('a', 1000);
    old('b', 2000);
    assert.ok(cache.read('a'), 'used just now');
    cache.write('c', Buffer.alloc(1000));
    assert.equal(cache.read('b'), null);
    assert.ok(cache.read('a') && cache.read('c'));
  });

  it('sweeps away what another process left half-written, but not what it is writing', () => {
    const cache = new CacheFolder(path);
    for (const name of ['left.entry.1.tmp', 'now.entry.2.tmp']) writeFileSync(join(path, name), 'half');
    utimesSync(join(path, 'left.entry.1.tmp'), 1000, 1000);
    cache.write('a', Buffer.from('x'));
    assert.deepEqual(readdirSync(path).sort(), ['a.entry', 'now.entry.2.tmp']);
  });

  it('can be done without', () => {
    const nowhere = new CacheFolder('/dev/null/cache');
    assert.equal(nowhere.write('a', Buffer.from('x')), false);
    assert.equal(nowhere.read('a'), null);
  });
});
