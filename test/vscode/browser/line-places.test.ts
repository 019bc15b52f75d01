import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestRepo } from '../../support/repo';
import { startWorkbench, type Window } from '../host';
import { type Marks, openFile, readMarks, run, shows } from './marked-editor';
import { HOST, open, openWorkspace, VSIX } from './setup';

const NONE: Marks = new Map();
const CLAUDE = 'Claude <noreply@anthropic.com>';
const BOB = 'Bob Stone <bob@stone.dev>';

/** A repository of one file of two lines, of which an agent wrote one. */
function smallRepository(marked: 1 | 2): TestRepo {
  const repo = new TestRepo();
  repo.write('a.py', 'by hand\n').commit({ author: BOB });
  repo
    .write('a.py', marked === 1 ? 'by an agent\nby hand\n' : 'by hand\nby an agent\n')
    .commit({ author: CLAUDE });
  repo.git('reset', '--hard');
  return repo;
}

const marks = (line: number): Marks => new Map([[line, 'agent']]);

describe('marks at lines, wherever a file lies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  const outer = smallRepository(1);
  const other = smallRepository(2);
  const submodule = smallRepository(2);
  let window: Window;

  before(async () => {
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', submodule.dir, 'inner');
    outer.git('commit', '-qm', 'A repository within');
    mkdirSync(join(folder, 'plain'));
    writeFileSync(join(folder, 'plain', 'a.py'), 'by hand\nby an agent\n');
    symlinkSync(outer.dir, join(folder, 'link'));
    const workspace = join(folder, 'all.code-workspace');
    const folders = [join(folder, 'link'), other.dir, join(folder, 'plain')].map(path => ({ path }));
    writeFileSync(workspace, JSON.stringify({ folders }));
    window = await openWorkspace(workspace, 3, { viewport: { width: 1100, height: 700 } });
    await run(window, 'writesItself.toggleLineMarks');
  });

  after(async () => {
    await run(window, 'writesItself.toggleLineMarks');
    await window?.close();
    for (const repo of [outer, other, submodule]) repo.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are those of its own repository, where several are open', async () => {
    await openFile(window, join(other.dir, 'a.py'));
    await shows(window, marks(2));
    await openFile(window, join(outer.dir, 'a.py'));
    await shows(window, marks(1));
  });

  it('are there through a link to the folder', async () => {
    await openFile(window, join(folder, 'link', 'a.py'));
    await shows(window, marks(1));
  });

  it('are those of the repository within, in a submodule', async () => {
    await openFile(window, join(outer.dir, 'inner', 'a.py'));
    await shows(window, marks(2));
  });

  it('are not there outside of every repository', async () => {
    await openFile(window, join(folder, 'plain', 'a.py'));
    await window.page.locator('.tab.active', { hasText: 'a.py' }).waitFor();
    await window.page.waitForTimeout(500);
    assert.deepEqual(await readMarks(window), NONE);
  });

  it('are not there in a file that is deleted, and its editor stays as it is', async () => {
    await openFile(window, join(other.dir, 'a.py'));
    await shows(window, marks(2));
    renameSync(join(other.dir, 'a.py'), join(other.dir, 'b.py'));
    await openFile(window, join(other.dir, 'b.py'));
    await window.page.locator('.tab.active', { hasText: 'b.py' }).waitFor();
    await window.page.waitForTimeout(500);
    // It is not committed by this name.
    assert.deepEqual(await readMarks(window), NONE);
  });

  it('are there in Restricted Mode only where they were asked for', async () => {
    const restricted = await startWorkbench({ host: HOST, extensions: [VSIX], trust: false });
    try {
      const stranger = await open({ open: outer.dir }, Promise.resolve(restricted));
      await openFile(stranger, 'a.py');
      await run(stranger, 'writesItself.toggleLineMarks');
      await shows(stranger, marks(1));
      await stranger.reload();
      await openFile(stranger, 'a.py');
      await stranger.page.waitForTimeout(2000);
      assert.deepEqual(await readMarks(stranger), NONE);
      await stranger.close();
    } finally {
      await restricted.stop();
    }
  });
});
