import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionPaths } from '../../../../src/core/matched/session-paths';

describe('paths that sessions name', () => {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'tops-')));
    for (const name of ['app/src', 'tree', 'app-two']) mkdirSync(join(folder, name), { recursive: true });
    symlinkSync(join(folder, 'app'), join(folder, 'link'));
    symlinkSync(join(folder, 'app-two'), join(folder, 'app', 'out'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const within = (...names: string[]) =>
    sessionPaths([join(folder, 'app'), join(folder, 'tree')])(join(folder, ...names));

  it('are told from the top of the work tree that they lie in', () => {
    assert.equal(within('app', 'src', 'a.ts'), 'src/a.ts');
    assert.equal(within('app', 'a.ts'), 'a.ts');
    assert.equal(within('tree', 'gone', 'a.ts'), 'gone/a.ts');
    assert.equal(within('app-two', 'a.ts'), null);
    assert.equal(within('a.ts'), null);
  });

  it('follow links, also one that leads out', () => {
    assert.equal(within('link', 'src', 'a.ts'), 'src/a.ts');
    assert.equal(within('app', 'out', 'a.ts'), null);
  });

  it('are the same in a tree of an agent’s own that is gone', () => {
    assert.equal(within('app', '.claude', 'worktrees', 'fix-7', 'src', 'a.ts'), 'src/a.ts');
    assert.equal(within('app', '.worktrees', 'fix-7', 'a.ts'), 'a.ts');
    assert.equal(within('app', '.claude', 'a.ts'), '.claude/a.ts');
  });

  it('are bytes, and nobody’s where another kind of machine wrote them', () => {
    assert.equal(within('app', 'é.ts'), Buffer.from('é.ts').toString('latin1'));
    const pathOf = sessionPaths([process.cwd()]);
    assert.equal(pathOf('src/a.ts'), null);
    if (process.platform !== 'win32') assert.equal(pathOf('C:\\app\\a.ts'), null);
  });
});
