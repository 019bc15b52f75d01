import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRepositories } from '../../../../src/cli/dataset/find-repositories';
import { nameRepositories } from '../../../../src/cli/dataset/name-repositories';
import { runGit } from '../../../support/run-git';

describe('repositories in folders', () => {
  let top = '';
  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'fleet-')));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const git = (folder: string, ...args: string[]) =>
    runGit(top, ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args]);
  const init = (folder: string, ...more: string[]) => {
    mkdirSync(join(top, folder), { recursive: true });
    git(join(top, folder), 'init', '-q', ...more);
    return join(top, folder);
  };
  const commit = (folder: string) => git(folder, 'commit', '-q', '--allow-empty', '-m', 'one');
  const found = (folders = [top], apart = join(top, 'out')) =>
    findRepositories(folders, apart).found.map(({ below }) => below);

  it('are bare ones and work trees, at any depth, and those that lie in others', () => {
    init('work');
    init('deep/down/bare.git', '--bare');
    init('work/lib/nested');
    mkdirSync(join(top, 'plain', 'folder'), { recursive: true });
    assert.deepEqual(found().sort(), ['deep/down/bare.git', 'work', 'work/lib/nested']);
    assert.deepEqual(found([join(top, 'work')]), ['', 'lib/nested']);
  });

  it('are submodules apart, and a linked work tree only where its own repository is not there', () => {
    const sub = init('sub');
    commit(sub);
    const main = init('z-main');
    commit(main);
    git(main, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub, 'part');
    git(main, 'worktree', 'add', '-q', join(top, 'a-tree'));
    assert.deepEqual(found().sort(), ['sub', 'z-main', 'z-main/part']);
    assert.deepEqual(found([join(top, 'a-tree')]), ['']);
  });

  it('are found by links between folders, each once, and not by what a repository links to', () => {
    const elsewhere = init('store/one');
    mkdirSync(join(top, 'fleet'));
    symlinkSync(elsewhere, join(top, 'fleet', 'linked'));
    symlinkSync(top, join(top, 'fleet', 'loop'));
    symlinkSync(join(top, 'fleet', 'self'), join(top, 'fleet', 'self'));
    assert.deepEqual(found([join(top, 'fleet')]), ['linked']);
    assert.deepEqual(found(), ['store/one']);
    const evil = init('evil');
    symlinkSync(join(top, 'store'), join(evil, 'out'));
    assert.deepEqual(found([evil]), ['']);
  });

  it('are not looked for in the dataset, nor in folders that are closed, which are counted', () => {
    init('out/repo');
    init('kept');
    assert.deepEqual(found(), ['kept']);
    assert.equal(findRepositories([join(top, 'not-there')], top).closed, 1);
  });

  it('are told of where they are broken, and none above is taken for them', () => {
    const outer = init('outer');
    mkdirSync(join(outer, 'broken', '.git'), { recursive: true });
    mkdirSync(join(outer, 'lost'));
    writeFileSync(join(outer, 'lost', '.git'), 'gitdir: /nowhere/at/all\n');
    assert.deepEqual(found().sort(), ['outer', 'outer/broken', 'outer/lost']);
  });

  it('have names that hang on the way to them alone', () => {
    init('here/team/one');
    init('there/team/one');
    const named = (...folders: string[]) => {
      const paths = folders.map(folder => join(top, folder));
      return nameRepositories(paths, findRepositories(paths, join(top, 'out')).found);
    };
    assert.deepEqual(
      named('here/team', 'there/team').map(({ label }) => label),
      ['here/team/one', 'there/team/one'],
    );
    const [one] = named('here/team');
    assert.equal(one!.label, 'team/one');
    assert.equal(one!.id, named('there/team')[0]!.id);
    assert.match(one!.id, /^team-one_[0-9a-f]{12}$/);
  });
});
