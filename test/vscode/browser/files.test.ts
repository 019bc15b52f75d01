import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { entriesIn, type Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine, sampleRepository } from '../sample';
import { open } from './setup';

describe('the list of files', () => {
  let repository: TestRepo;
  let report: Report;
  let window: Window;
  let pane: Locator;

  before(async () => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
    window = await open({ open: repository.dir });
    await show();
    pane = window.page.locator('.pane:has(.pane-header[aria-label^="Files"])');
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  async function show(): Promise<void> {
    await window.host(vscode => vscode.commands.executeCommand('workbench.view.extension.writesItself'));
    await window.webview({ has: '.overview .headline-number' });
  }

  const declared = ({ living }: Pick<Report['paths'][number], 'living'>) => living.agent + living.pair;
  const names = () => pane.locator('.monaco-list-row[aria-level="1"] .label-name').allInnerTexts();
  const shows = (expected: readonly string[]) =>
    poll(`the rows ${expected.join()}`, async () => String(await names()) === String(expected) || undefined);
  const command = (name: string) =>
    window.host((vscode, id) => vscode.commands.executeCommand(id), `writesItself.${name}`);
  const description = () => pane.locator('.pane-header .description').innerText();
  const openFile = (path: string) =>
    window.host(async (vscode, name) => {
      const top = vscode.workspace.workspaceFolders![0]!.uri;
      await vscode.window.showTextDocument(vscode.Uri.joinPath(top, name));
    }, path);
  const selected = (name: string) =>
    pane.locator('.monaco-list-row.selected', { hasText: name }).first().waitFor();

  it('begins with most AI lines, leaves out files without, and says both', async () => {
    const expected = entriesIn(report, '').filter(entry => declared(entry) > 0);
    await shows(expected.map(({ name }) => name));
    const without = report.paths.filter(path => declared(path) === 0).length;
    assert.equal(await description(), `by AI lines · ${without} hidden`);
    const [first] = expected;
    const row = pane.locator('.monaco-list-row').first();
    const low = declared(first!) / first!.living.counted;
    assert.match(await row.innerText(), new RegExp(`${declared(first!).toLocaleString('en')} AI lines`));
    const badge = '.pane .monaco-list-row [class*="monaco-decoration-itemBadge"]';
    await window.page.locator(badge).first().waitFor();
    const text = await window.page.evaluate<string>(
      `getComputedStyle(document.querySelector('${badge}'), '::after').content`,
    );
    assert.equal(text, `"${String(Math.round(100 * low))}"`);
  });

  it('has no badge in the Explorer', async () => {
    await window.host(vscode => vscode.commands.executeCommand('workbench.view.explorer'));
    const rows = window.page.locator('.explorer-folders-view .monaco-list-row');
    await rows.first().waitFor();
    assert.equal(await rows.locator('[class*="itemBadge"]').count(), 0);
    await show();
  });

  it('is sorted and shown whole on demand, and stays so in the next window', async () => {
    await command('showPathsWithoutAi');
    await shows(entriesIn(report, '').map(({ name }) => name));
    await command('sortPathsByName');
    const entries = entriesIn(report, '').sort(
      (a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name),
    );
    const sorted = entries.map(({ name }) => name);
    await shows(sorted);
    assert.equal(await description(), 'by name');
    await poll('the choice to be written down', async () =>
      (await window.writtenDown()).includes('"order":"name"') ? true : undefined,
    );
    await window.reload();
    await show();
    await shows(sorted);
    await command('hidePathsWithoutAi');
    await command('sortPathsByAi');
  });

  it('goes along with the active editor, and shows what is hidden only if it is told to', async () => {
    await openFile('src/agent/task0.ts');
    await selected('task0.ts');
    const hidden = report.paths.find(path => declared(path) === 0)!.path;
    await openFile(hidden);
    await window.runCommand('Writes Itself: Reveal Active File in the List of AI Lines');
    const toast = window.page.locator('.notification-toast', { hasText: 'such files are hidden' });
    await toast.getByRole('button', { name: 'Show Files Without AI' }).click();
    await selected(hidden.slice(hidden.lastIndexOf('/') + 1));
    await command('hidePathsWithoutAi');
  });
});
