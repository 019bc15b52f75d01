import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Report } from '../../../src/core/report';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { commandLine, reportByCommandLine, sampleRepository } from '../sample';
import { open, showSidebar } from './setup';
import { percent } from './words';

/** Enough history for an analysis that can be stopped half-way. */
function longHistory(): TestRepo {
  const repo = new TestRepo({ step: 40_000 });
  for (let n = 0; n < 3000; n++)
    repo
      .write(`f${n % 40}`, Array.from({ length: 150 }, (_, i) => `word ${n % 977} ${i}\n`).join(''))
      .commit({ message: `Step ${n}\n` });
  repo.git('reset', '--hard');
  return repo;
}

describe('a comparison of two repositories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  let first: TestRepo;
  let second: TestRepo;
  let window: Window;

  before(async () => {
    first = sampleRepository();
    second = longHistory();
    const workspace = join(folder, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [first.dir, second.dir].map(path => ({ path })) }));
    window = await open({ open: workspace });
    // As in the tests of several folders: a busy machine may show a window that knows none of them at first.
    const known = () => window.host(vscode => vscode.workspace.workspaceFolders?.length ?? 0);
    for (let loads = 1; loads < 4 && (await known()) === 0; loads++) await window.reload();
    await showSidebar(window);
    await window.webview({ has: '.overview .headline-number' });
  });

  after(async () => {
    await window?.close();
    for (const repository of [first, second]) repository?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const row = (text: string) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: text }).first();

  it('can be stopped without harm to what is shown, and made again', async () => {
    await window.runCommand('Writes Itself: Compare…');
    await row(basename(first.dir)).click();
    await row('What is checked out').click();
    await row(basename(second.dir)).click();
    await row('What is checked out').waitFor();
    await window.page.keyboard.type('HEAD~1');
    await row('commit').click();
    const page = await window.webview({ has: '.compare' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The comparison was stopped.').first().waitFor();
    await page.getByRole('button', { name: 'Compare Again' }).click();
    const { share } = reportByCommandLine(first.dir);
    const cards = page.locator('.section-side');
    await cards.nth(0).getByText(percent(share.low), { exact: true }).first().waitFor();
    const { living } = JSON.parse(commandLine(second.dir, '--rev', 'HEAD~1')) as Report;
    await cards
      .nth(1)
      .getByText(`of ${living.counted.toLocaleString('en')} living lines`)
      .waitFor();
    const names = [basename(first.dir), basename(second.dir)] as const;
    const points = (share.low! * 100).toFixed(1);
    await page.getByText(`${names[0]} has ${points} points more declared AI than ${names[1]}.`).waitFor();
    const overview = await window.webview({ has: '.overview .headline-number' });
    assert.equal(await overview.getByText(/was stopped/).count(), 0);
  });
});
