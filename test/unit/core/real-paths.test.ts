import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathFrom, realPathFrom } from '../../../src/core/real-paths';

describe('pathFrom', () => {
  let base = '';
  before(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')));
    mkdirSync(join(base, 'real', 'sub'), { recursive: true });
    mkdirSync(join(base, 'real-other'));
    writeFileSync(join(base, 'real', 'sub', 'file'), '');
    symlinkSync(join(base, 'real'), join(base, 'link'));
    symlinkSync(join(base, 'real-other'), join(base, 'real', 'out'));
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  const from = (top: string, ...path: string[]) => pathFrom(join(base, top), join(base, ...path));

  it('is what git calls a file of the repository', () => {
    assert.equal(from('real', 'real'), '');
    assert.equal(from('real', 'real', 'sub', 'file'), 'sub/file');
    assert.equal(from('real', 'real', '..file'), '..file');
  });

  it('sees through a link on the way, in either name', () => {
    assert.equal(from('real', 'link', 'sub', 'file'), 'sub/file');
    assert.equal(from('link', 'real', 'sub'), 'sub');
    assert.equal(from('real', 'link'), '');
  });

  it('leaves a link in the repository where it is', () => assert.equal(from('real', 'real', 'out'), 'out'));

  it('is null outside', () => {
    assert.equal(from('real', 'real-other'), null);
    assert.equal(from('real/sub', 'real'), null);
    assert.equal(from('real', 'nowhere'), null);
  });

  it('names what is not there yet', () => assert.equal(from('real', 'link', 'sub', 'new'), 'sub/new'));
});

describe('realPathFrom', () => {
  let base = '';
  before(() => {
    base = mkdtempSync(join(tmpdir(), 'paths-'));
    for (const folder of ['real/sub', 'other']) mkdirSync(join(base, folder), { recursive: true });
    symlinkSync(join(base, 'real'), join(base, 'link'));
    symlinkSync(join(base, 'other'), join(base, 'real', 'out'));
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  const from = (top: string, ...path: string[]) => realPathFrom(join(base, top), join(base, ...path));

  it('sees through links on either side', () => {
    assert.equal(from('link', 'real', 'sub'), 'sub');
    assert.equal(from('real', 'link'), '');
  });

  it('is null where a link inside leads out', () => {
    assert.equal(from('real', 'real', 'out'), null);
    assert.equal(from('real', 'real', 'out', 'not', 'there'), null);
    assert.equal(from('real', 'real', 'sub', '..', 'out'), null);
    assert.equal(from('real', 'other'), null);
  });
});
