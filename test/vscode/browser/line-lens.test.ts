import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrapGit } from '../../support/wrap-git';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { openFile, run } from './marked-editor';
import { markedSample } from './marked-sample';
import { open } from './setup';

describe('the line above a file that sums it up', () => {
  const sample = markedSample();
  const tools = mkdtempSync(join(tmpdir(), 'slow-git-'));
  let window: Window;

  before(async () => {
    wrapGit(tools, 'case "$*" in *blame*) sleep 6;; esac');
    window = await open({ open: sample.repo.dir, viewport: { width: 1100, height: 700 } });
    await set('git.path', join(tools, 'git'));
    await set('writesItself.fileLens', true);
  });

  after(async () => {
    await set('git.path', undefined);
    await set('writesItself.fileLens', undefined);
    await run(window, 'writesItself.toggleLineMarks');
    await window?.close();
    sample.repo.dispose();
    rmSync(tools, { recursive: true, force: true });
  });

  const set = (name: string, value: unknown) =>
    window.host(
      (vscode, [key, given]) =>
        vscode.workspace.getConfiguration().update(key, given, vscode.ConfigurationTarget.Global),
      [name, value] as const,
    );

  it('takes its place before the answer is there, and the text stays where it is then', async () => {
    await openFile(window, 'src/app.py');
    const lens = (text: string) => window.page.locator('.codelens-decoration', { hasText: text }).first();
    /** An editor that was just opened, or has just moved its lines, may be drawing them. */
    const top = () =>
      poll('the first line', async () => {
        const line = window.page.locator('.view-line', { hasText: 'person 0' }).first();
        return (await line.boundingBox())?.y;
      });
    const before = await top();
    const toggled = run(window, 'writesItself.toggleLineMarks');
    await lens('Looking who wrote these lines').waitFor();
    await poll('room for it', async () => (await top()) > before || undefined);
    const moved = await top();
    await lens('AI 36.8%').waitFor();
    assert.equal(await top(), moved);
    await toggled;
  });
});
