import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { reportByCommandLine, sampleRepository } from '../sample';
import { openReport, openWorkspace, showSidebar } from './setup';
import { percent } from './words';

describe('a workspace of several folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'several-'));
  let first: TestRepo;
  let second: TestRepo;
  let window: Window;

  before(async () => {
    first = sampleRepository();
    second = new TestRepo();
    second.write('a', 'one\n').write('sub/b', 'two\n').commit({ author: 'Claude <noreply@anthropic.com>' });
    second.git('reset', '--hard');
    const workspace = join(folder, 'both.code-workspace');
    // Two folders of one repository are one repository.
    const folders = [first.dir, second.dir, join(second.dir, 'sub')].map(path => ({ path }));
    writeFileSync(workspace, JSON.stringify({ folders }));
    window = await openWorkspace(workspace, 3);
    await showSidebar(window);
  });

  after(async () => {
    await window?.close();
    for (const repository of [first, second]) repository?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows one repository, and another when it is picked', async () => {
    const overview = await window.webview({ has: '.overview .headline-number' });
    const { share } = reportByCommandLine(first.dir);
    await overview.getByText(percent(share.low), { exact: true }).first().waitFor();
    await window.runCommand('Writes Itself: Choose a Repository…');
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    await rows
      .filter({ hasText: basename(second.dir) })
      .first()
      .click();
    await overview
      .getByText(/^100(\.0)?%$/)
      .first()
      .waitFor();
    await overview.getByRole('heading', { name: basename(second.dir) }).waitFor();
  });

  it('keeps the choice over a reload', async () => {
    await window.reload();
    await window.host(vscode => vscode.commands.executeCommand('writesItself.overview.focus'));
    const overview = await window.webview({ has: '.overview .headline-number' });
    await overview.getByRole('heading', { name: basename(second.dir) }).waitFor();
  });

  it('reports on the repository of a file, whichever is shown', async () => {
    await window.host(
      async (vscode, path) => {
        await vscode.commands.executeCommand('writesItself.reportFile', vscode.Uri.file(path));
      },
      join(first.dir, 'AGENTS.md'),
    );
    assert.match(await openReport(window), /^# How much of AGENTS\.md did AI write\?/);
  });
});
