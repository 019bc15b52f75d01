import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine, sampleRepository } from '../sample';
import { open, showDashboard } from './setup';
import { percent } from './words';

describe('the dashboard, narrowed', () => {
  let repository: TestRepo;
  let report: Report;
  let window: Window;
  let page: FrameLocator;

  before(async () => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
    window = await open({ open: repository.dir, viewport: { width: 1400, height: 1000 } });
    page = await showDashboard(window);
    await page.locator('.section-languages').waitFor();
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  const press = (section: string, name: string) =>
    page.locator(`.section-${section}`).getByRole('button', { name, exact: true }).click();
  const chip = (text: string) => page.locator('.chip').filter({ hasText: text }).waitFor();
  const all = () => page.locator('.commit-controls input').uncheck();
  /** How many commits the list has, once it says so many. */
  const listed = (count: number) =>
    page
      .locator('.commit-controls')
      .getByText(count === 1 ? '1 commit' : `${count} commits`, { exact: true })
      .waitFor();
  const figure = () => page.locator('.tab-figure').first().innerText();
  const git = (...paths: string[]) =>
    execFileSync('git', ['log', '--format=%H', '--no-merges', '--full-history', 'HEAD', '--', ...paths], {
      cwd: repository.dir,
      encoding: 'utf8',
    })
      .trim()
      .split('\n').length;

  /** As another program would: by the address that VS Code gives out for it, in a page of its own. */
  const follow = async (link: string) => {
    const address = await window.host(
      async (vscode, text) => (await vscode.env.asExternalUri(vscode.Uri.parse(text))).toString(true),
      link,
    );
    const other = await window.page.context().newPage();
    await other.goto(address);
  };

  it('to an agent: its share, its commits, its lines in each folder', async () => {
    await press('agents', 'Claude Code');
    await chip('Agent: Claude Code');
    const own = report.agents.filter(({ agent }) => agent === 'Claude Code');
    const sum = (key: 'living' | 'commits') => own.reduce((total, row) => total + row[key], 0);
    assert.equal(await figure(), percent(sum('living') / report.living.counted));
    await listed(sum('commits'));
    const src = report.paths
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ agents }) => agents)
      .filter(({ agent }) => agent === 'Claude Code')
      .reduce((total, { living }) => total + living, 0);
    const row = page.locator('.section-folders tbody tr', { hasText: 'src' }).first();
    await row.getByText(src.toLocaleString('en'), { exact: true }).first().waitFor();
  });

  it('to a role and to a folder: what git says touched them', async () => {
    await press('roles', 'Tests');
    await chip('Role: Tests');
    await all();
    await listed(git('test'));
    const tests = report.roles.find(({ role }) => role === 'test')!.living;
    assert.equal(await figure(), percent((tests.agent + tests.pair) / tests.counted));
    const folder = report.series.folders.find(({ folder }) => folder === 'src/ui')!;
    await page
      .locator('.section-folders')
      .getByRole('button', { name: 'src folder' })
      .waitFor({ state: 'detached' });
    await page.locator('.chip').first().click();
    await page.locator('.section-folders').getByRole('button', { name: 'src folder' }).click();
    await page.locator('.section-folders').getByRole('button', { name: 'ui folder' }).click();
    await press('folders', 'Only this folder');
    await chip('Folder: src/ui');
    await listed(git('src/ui'));
    assert.equal(await figure(), percent(folder.living.declared.at(-1)! / folder.living.counted.at(-1)!));
  });

  it('comes back by a link, in a tab that was closed', async () => {
    await page.getByRole('button', { name: 'link', exact: true }).click();
    const link = await poll('the link', async () => {
      const text = await window.host(vscode => vscode.env.clipboard.readText());
      return text.includes('://writes-itself.writes-itself/dashboard?') ? text : undefined;
    });
    await page.locator('.chip').first().click();
    await page.locator('.chip').waitFor({ state: 'detached' });
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    await follow(link);
    page = await window.webview({ has: '.dashboard .section-now .headline' });
    await chip('Folder: src/ui');
  });
});
