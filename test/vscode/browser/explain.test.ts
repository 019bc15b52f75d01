import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import { lines } from '../../support/people';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { chooseOurs, open, showDashboard } from './setup';

const ADA = 'Ada Berg <ada@berg.dev>';
const BOB = 'Bob Stone <bob@stone.dev>';
const WITH_CLAUDE = 'Together\n\nCo-authored-by: Claude <noreply@anthropic.com>\n';

describe('what explains', () => {
  let repository: TestRepo;
  let window: Window;
  let page: FrameLocator;

  before(async () => {
    repository = new TestRepo();
    repository
      .write('src/windows.ts', lines(4, 'first').replaceAll('\n', '\r\n'))
      .write('src/parser.generated.ts', lines(2, 'made'))
      .commit({ author: BOB, date: '2024-01-01', message: 'By hand\n' });
    repository
      .write('src/windows.ts', `${lines(2, 'second')}${lines(4, 'first')}`.replaceAll('\n', '\r\n'))
      .commit({ author: ADA, date: '2024-02-01', message: WITH_CLAUDE });
    repository
      .write('src/plain.ts', lines(3, 'plain'))
      .commit({ author: ADA, date: '2024-02-04', message: 'Without a word\n' });
    repository.git('reset', '--hard');
    window = await open({ open: repository.dir, viewport: { width: 1600, height: 900 } });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  const head = (name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' }).waitFor();
  const tab = (name: string) => window.page.locator('.tab', { hasText: name }).first().waitFor();

  /** Puts the cursor on a line of a file of the repository, in an editor on the left. */
  async function goTo(file: string, line: number): Promise<void> {
    await window.host(
      async (vscode, [path, at]) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
        const selection = new vscode.Range(at - 1, 0, at - 1, 0);
        await vscode.window.showTextDocument(uri, { selection, viewColumn: 1, preview: false });
      },
      [file, line] as const,
    );
  }

  const explainLine = () =>
    window.host(async vscode => {
      await vscode.commands.executeCommand('writesItself.explainLine');
    });

  it('opens beside the editor from a line of a file, whose lines end as on Windows', async () => {
    await goTo('src/windows.ts', 2);
    const at = window.page.locator('.view-line', { hasText: 'second 1 of its own' }).first();
    page = await chooseOurs(window, { at, entry: 'Explain This Line' }, () =>
      window.webview({ has: '.explain .verdict' }).catch(() => undefined),
    );
    await head('Together');
    await page.getByText('Line 2 of src/windows.ts belongs to this commit.').waitFor();
    await page.locator('.verdict').getByText('Pair').waitFor();
    await tab('Explain src/windows.ts:2');
    await window.screenshot('explain-line');
  });

  it('follows a line through what is not saved yet', async () => {
    await goTo('src/windows.ts', 1);
    await window.host(async vscode => {
      const editor = vscode.window.activeTextEditor!;
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'not there before\n'));
      await vscode.commands.executeCommand('cursorTop');
    });
    await explainLine();
    await page.getByText(/^This line is not committed yet/).waitFor();
    await goTo('src/windows.ts', 4);
    await explainLine();
    await head('By hand');
    await page.getByText('Line 4 of src/windows.ts belongs to this commit.').waitFor();
    await goTo('src/windows.ts', 8);
    await explainLine();
    await page.getByText(/^This is the empty end of the file/).waitFor();
  });

  it('leads on to the file, its commits, and back', async () => {
    await page.getByRole('button', { name: 'Explain File' }).click();
    await head('src/windows.ts');
    await page.locator('.headline').getByText('33.3%').waitFor();
    await tab('Explain src/windows.ts');
    const owners = page.getByRole('region', { name: 'Commits that own its lines' });
    assert.match(await owners.getByRole('listitem').first().innerText(), /^4\s*66\.7%\s*By hand/);
    await owners.getByRole('button', { name: 'Together' }).click();
    await head('Together');
    await page.getByRole('button', { name: 'Copy Commit Id' }).click();
    const id = await poll('the id', async () => {
      const text = await window.host(vscode => vscode.env.clipboard.readText());
      return /^[0-9a-f]{40}$/.test(text) ? text : undefined;
    });
    assert.equal(repository.git('show', '-s', '--format=%s', id).trim(), 'Together');
    await page.getByRole('button', { name: 'Copy Evidence' }).click();
    await poll('the evidence', async () => {
      const text = await window.host(vscode => vscode.env.clipboard.readText());
      return /^# Together[\s\S]*Class \*\*pair\*\*[\s\S]*## What would change it/.test(text) || undefined;
    });
    await page.getByRole('button', { name: 'Back to src/windows.ts' }).click();
    await head('src/windows.ts');
  });

  it('says why a file does not count', async () => {
    await window.host(async vscode => {
      const top = vscode.workspace.workspaceFolders![0]!.uri;
      await vscode.commands.executeCommand(
        'writesItself.explainFile',
        vscode.Uri.joinPath(top, 'src/parser.generated.ts'),
      );
    });
    await head('src/parser.generated.ts');
    await page.getByText('Reason: Generated').waitFor();
  });

  it('opens from the hover of a commit in the Source Control Graph', async () => {
    await window.host(vscode => vscode.commands.executeCommand('workbench.scm.history.focus'));
    const row = window.page.locator('.scm-history-view .history-item', { hasText: 'Together' }).first();
    await row.hover();
    await window.page.locator('.monaco-hover:visible').getByText('Explain Commit').first().click();
    await head('Together');
    await window.host(vscode => vscode.commands.executeCommand('workbench.view.explorer'));
  });

  it('opens from a commit of the dashboard', async () => {
    const dashboard = await showDashboard(window);
    await dashboard
      .locator('.side')
      .getByRole('button', { name: /^Explain/ })
      .first()
      .click();
    page = await window.webview({ has: '.explain .verdict' });
    await head('Together');
    await page.getByRole('button', { name: 'Back to src/parser.generated.ts' }).waitFor();
  });

  it('opens from the Explorer', async () => {
    const row = window.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'plain.ts' })
      .first();
    await window.host(async vscode => {
      const top = vscode.workspace.workspaceFolders![0]!.uri;
      await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.joinPath(top, 'src/plain.ts'));
    });
    await chooseOurs(window, { at: row, entry: 'Explain File' }, async () =>
      (await page.locator('h1').innerText()) === 'src/plain.ts' ? true : undefined,
    );
  });

  it('tells of a commit without a sign who declared AI before, and leads there', async () => {
    await page
      .getByRole('region', { name: 'Commits that own its lines' })
      .getByRole('button', { name: 'Without a word' })
      .click();
    await head('Without a word');
    await page.getByText('Ada Berg declared AI 3 days before.').waitFor();
    await page.getByRole('button', { name: /^Explain the commit that declares it/ }).click();
    await head('Together');
    await page.getByRole('button', { name: 'Open Diff' }).click();
    await window.page.locator('.multiDiffEditor, .monaco-diff-editor').first().waitFor();
  });

  it('comes back as it was when the window is loaded anew', async () => {
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeActiveEditor'));
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.files.revert'));
    page = await window.webview({ has: '.explain .verdict' });
    const [last, before] = ['Together', 'Without a word'].map(subject =>
      repository.git('log', '--format=%H', `--grep=^${subject}`).trim(),
    );
    const way = new RegExp(`writesItself\\.explain.*${before}[^\\]]*${last}`);
    const isKept = async () => way.test(await window.writtenDown());
    await poll('the workbench to write down the page', async () => (await isKept()) || undefined, 60_000);
    await window.reload();
    page = await window.webview({ has: '.explain .verdict' });
    await head('Together');
    await page.getByRole('button', { name: /^Back to Commit/ }).click();
    await head('Without a word');
  });
});
