import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine, sampleRepository } from '../sample';
import { chooseOurs, open, openReport, showSidebar } from './setup';
import { percent } from './words';

/** Every file of the cache that is there, told apart from one of the same name that was written again. */
function keptReports(server: string): string[] {
  const folder = join(server, 'user/User/globalStorage/writes-itself.writes-itself/cache');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map(
    name => `${name} ${statSync(join(folder, name)).ino} ${statSync(join(folder, name)).birthtimeMs}`,
  );
}

describe('commands', function () {
  // A list to choose from closes by itself where the window loses the focus for a moment, as it does on a busy machine.
  this.retries(2);
  let repository: TestRepo;
  let window: Window;

  before(async () => {
    repository = sampleRepository();
    window = await open({ open: repository.dir });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  const input = () => window.page.locator('.quick-input-widget:visible input').first();
  const rows = () => window.page.locator('.quick-input-widget:visible .monaco-list-row');
  const type = (text: string) => window.page.keyboard.type(text);
  const enter = () => window.page.keyboard.press('Enter');

  /** The text of the report that a command opens. */
  async function report(title: RegExp): Promise<string> {
    const text = await poll(`a report on ${title}`, async () => {
      const found = await openReport(window);
      return title.test(found) ? found : undefined;
    });
    // A page that is still coming would take the focus from what is asked next.
    const heading = text.slice(2, text.indexOf('\n')).replaceAll('\\', '');
    await window.webview({ has: '.markdown-body h1', text: heading });
    return text;
  }

  const asks = (what: string) =>
    poll(what, async () => (await input().getAttribute('placeholder')) === what || undefined);

  it('report on a release', async () => {
    await window.runCommand('Writes Itself: Report for a Release or Range…');
    await rows().filter({ hasText: 'v5.1' }).first().waitFor();
    await type('v5.1');
    await enter();
    const text = await report(/v5\.0 to v5\.1/);
    const release = reportByCommandLine(repository.dir).releases.find(({ to }) => to === 'v5.1')!;
    assert.ok(text.includes(`**${percent(release.share.low)} of`), text);
    assert.ok(text.includes(`of ${release.lines.counted.toLocaleString('en')} new lines`), text);
  });

  it('report on a range of any two revisions', async () => {
    await window.runCommand('Writes Itself: Report for a Release or Range…');
    await rows().filter({ hasText: 'Other Range…' }).first().waitFor();
    await enter();
    await asks('After which branch, tag, commit or day?');
    for (const name of ['main', 'v5.1', 'Part 59']) await rows().filter({ hasText: name }).first().waitFor();
    await window.screenshot('pick-revision');
    await type('v4.0');
    await stands('v4.0');
    await enter();
    await asks('Up to which branch, tag, commit or day?');
    await stands('HEAD');
    await enter();
    await report(/v4\.0 to HEAD/);
  });

  it('report on what came since a day', async () => {
    await window.runCommand('Writes Itself: Report for a Release or Range…');
    await rows().filter({ hasText: 'Other Range…' }).first().waitFor();
    await enter();
    await asks('After which branch, tag, commit or day?');
    // One that no commit in the list is of.
    const days = new Set(repository.git('log', '--all', '--format=%cs').split('\n'));
    const start = Date.parse(repository.git('log', '-1', '--format=%cs', 'v4.0').trim());
    const all = Array.from({ length: 60 }, (_, i) =>
      new Date(start + i * 86_400_000).toISOString().slice(0, 10),
    );
    const day = all.find(other => !days.has(other))!;
    await type(day);
    await stands(day);
    await enter();
    await asks('Up to which branch, tag, commit or day?');
    await stands('HEAD');
    await enter();
    await report(new RegExp(`${day} to HEAD`));
  });

  it('report on all releases, of the files with one role', async () => {
    await window.runCommand('Writes Itself: Report for All Releases…');
    await asks('Which files?');
    await rows().filter({ hasText: 'All Files' }).first().waitFor();
    await type('Tests');
    await stands('Tests');
    await enter();
    const text = await report(/each release of/);
    assert.match(text, /files for test/);
    assert.match(text, /\n\| v5\.1 \| v5\.0 \| /);
  });

  /** The row that Enter takes. */
  const stands = (text: string | RegExp) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: text }).waitFor();

  it('explain a commit that is typed, and one that is chosen', async () => {
    const commit = execFileSync('git', ['log', '-1', '--format=%H', '--author=noreply@anthropic.com'], {
      cwd: repository.dir,
      encoding: 'utf8',
    }).trim();
    await window.runCommand('Writes Itself: Explain This Commit…');
    await rows().nth(5).waitFor();
    await type(commit);
    await stands(commit);
    await enter();
    const page = await window.webview({ has: '.verdict', text: 'Agent' });
    await page.getByRole('heading', { level: 1, name: /^Task \d+/ }).waitFor();
    await page.locator('.section-evidence').getByText('<noreply@anthropic.com>').first().waitFor();
    await window.runCommand('Writes Itself: Explain This Commit…');
    await rows().nth(5).waitFor();
    await type('Rules');
    await stands('Rules');
    await enter();
    await page.getByRole('heading', { level: 1, name: 'Rules', exact: true }).waitFor();
    await page.locator('.verdict').getByText('Assist').waitFor();
  });

  it('say in the list where a revision does not exist, which stays open', async () => {
    await window.runCommand('Writes Itself: Explain This Commit…');
    await rows().nth(5).waitFor();
    await type('nowhere-at-all');
    await stands('nowhere-at-all');
    await enter();
    await rows().filter({ hasText: 'No branch, tag or commit is called “nowhere-at-all”' }).first().waitFor();
    await window.screenshot('pick-refused');
    await input().fill('v5.0');
    await stands(/^v5\.0/);
    await enter();
    const page = await window.webview({ has: '.verdict' });
    await page.getByRole('heading', { name: 'View 53 together' }).waitFor();
  });

  it('report on a folder from the Explorer', async () => {
    const folder = window.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'tools' })
      .first();
    await chooseOurs(window, { at: folder, entry: 'Report for Folder' }, async () => {
      const text = await openReport(window);
      return text.startsWith('# How much of tools did AI write?') || undefined;
    });
  });

  const answer = (button: string) =>
    window.page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click();

  it('open the log and clear the cache, of what the user says and only then', async () => {
    await showSidebar(window);
    await window.webview({ has: '.overview .headline-number' });
    await window.runCommand('Writes Itself: Open Log');
    await window.page.locator('.part.panel', { hasText: 'Writes Itself' }).waitFor();
    const entries = () => keptReports(window.workbench.folder);
    const before = entries();
    assert.ok(before.length > 0);
    await window.runCommand('Writes Itself: Clear Cache');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText(`This repository: ${basename(repository.dir)}`).waitFor();
    await window.screenshot('clear-cache');
    await answer('Cancel');
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(entries().sort(), before.sort());
    await window.runCommand('Writes Itself: Clear Cache');
    await answer('Clear This Repository');
    await window.page.locator('.notification-toast', { hasText: 'has nothing of' }).waitFor();
    await window.runCommand('Writes Itself: Clear Cache');
    await answer('Clear All');
    await window.page.locator('.notification-toast', { hasText: 'cache is empty' }).waitFor();
    // The sidebar looks on: the report is made and kept anew.
    await poll('a report to be kept anew', () => {
      const now = entries();
      return now.length > 0 && now.every(entry => !before.includes(entry)) ? true : undefined;
    });
    const overview = await window.webview({ has: '.overview' });
    await overview.locator('.headline-number').waitFor();
  });

  it('speak German where VS Code does', async () => {
    const german = await open({ open: repository.dir, locale: 'de' });
    await german.host(vscode => vscode.commands.executeCommand('writesItself.showDashboard'));
    const page = await german.webview({ has: '.dashboard .section-now .headline' });
    const text = await page.locator('body').innerText();
    assert.match(text, /als KI deklariert/);
    assert.match(text, /23,7\s?%/);
    assert.ok(!/declared|Living lines|milestones/i.test(text), text);
    await german.screenshot('dashboard-german');
    await german.close();
  });
});
