import { strict as assert } from 'node:assert';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder, putFolder } from '../../../src/cli/put-folder';

describe('a folder that is put', () => {
  let parent = '';
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'put-'));
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const at = (...names: string[]) => join(parent, ...names);
  const file = (name: string, content = name) => ({ name, content });
  const held = (folder: string) =>
    readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort()
      .map(name => `${name}: ${readFileSync(join(folder, name), 'utf8')}`);

  it('takes the place of nothing, of an empty folder and of what was put there before', () => {
    mkdirSync(at('empty'));
    for (const folder of [at('new'), at('deep', 'down', 'new'), at('empty'), `${at('slash')}/`]) {
      putFolder(folder, [file('a'), file('b')]);
      putFolder(folder, [file('b', 'other'), file('c')]);
      assert.deepEqual(held(folder), ['b: other', 'c: c']);
    }
    assert.deepEqual(readdirSync(parent).sort(), ['deep', 'empty', 'new', 'slash']);
  });

  it('leaves what it did not make as it is', () => {
    mkdirSync(at('theirs'));
    writeFileSync(at('theirs', 'a'), 'mine');
    putFolder(at('mixed'), [file('a')]);
    writeFileSync(at('mixed', 'CNAME'), 'example.org');
    putFolder(at('nested'), [file('a')]);
    rmSync(at('nested', 'a'));
    mkdirSync(at('nested', 'a'));
    mkdirSync(at('pretended'));
    writeFileSync(at('pretended', '.writes-itself-site'), 'a\n');
    writeFileSync(at('file'), 'x');
    symlinkSync(at('theirs'), at('link'));
    for (const name of ['theirs', 'mixed', 'nested', 'pretended', 'file', 'link', '.git/site'])
      assert.throws(() => putFolder(at(name), [file('a', 'ours')]), /name (another|a folder)/, name);
    assert.deepEqual(held(at('theirs')), ['a: mine']);
    assert.deepEqual(held(at('mixed')), ['CNAME: example.org', 'a: a']);
  });

  it('is whole or as before, and nothing is left beside it', () => {
    putFolder(at('site'), [file('a', 'old')]);
    assert.throws(() => putFolder(at('site'), [file('a', 'new'), file('no/such/place')]), /ENOENT/);
    assert.deepEqual(held(at('site')), ['a: old']);
    assert.throws(() => putFolder(at('fresh'), [file('a'), file('a')]), /EEXIST/);
    assert.deepEqual(readdirSync(parent), ['site']);
    checkFolder(at('site'));
  });
});
