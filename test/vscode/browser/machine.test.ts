import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import { ClaudeRecords } from '../../support/claude-records';
import { BOB, lines } from '../../support/people';
import { logOf } from '../../support/read-session';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { startWorkbench, type Workbench } from '../host';
import { poll } from '../host/poll';
import { openFile, run, shows } from './marked-editor';
import { HOST, open, showDashboard, VSIX } from './setup';

/** An hour before what is in the records of the sample. */
const START = Date.UTC(2026, 8, 1, 9) / 1000;
const SECRET = 'what was said in it';

describe("agents' sessions on this machine", () => {
  let server: Workbench;
  let repo: TestRepo;
  let window: Window;

  before(async () => {
    repo = new TestRepo({ start: START, step: 7200 });
    repo.write('a.ts', lines(3, 'base')).commit({ author: BOB });
    repo.write('new.ts', lines(5, 'agent')).commit({ author: BOB });
    repo.git('reset', '--hard');
    server = await startWorkbench({ host: HOST, extensions: [VSIX], trust: false });
    keep('.claude/projects/app/s1.jsonl', 's1');
    window = await open({ open: repo.dir }, Promise.resolve(server));
  });

  after(async () => {
    await window?.close();
    await server?.stop();
    repo.dispose();
  });

  const home = (name = '') => join(server.folder, 'home', name);

  /** As Claude Code keeps a new file. */
  function keep(name: string, session: string): void {
    const records = new ClaudeRecords(session, { cwd: repo.dir }, repo.dir);
    mkdirSync(dirname(home(name)), { recursive: true });
    const prompt = records.prompt(SECRET);
    writeFileSync(home(name), logOf([prompt, ...records.create('t1', 'new.ts', lines(5, 'agent'))]));
  }

  /** What is kept of sessions: files of the folder in the extension's own storage. */
  const kept = () => {
    const all = readdirSync(join(server.folder, 'user'), { recursive: true, encoding: 'utf8' });
    return all.filter(name => /writes-itself\.writes-itself[\\/]sessions[\\/]/.test(name));
  };

  const palette = () => window.page.locator('.quick-input-widget:visible');
  const dialog = () => window.page.locator('.monaco-dialog-box:visible');
  const toast = (text: string) => window.page.locator('.notification-list-item', { hasText: text }).first();
  const panel = (page: FrameLocator) => page.locator('.section-machine');
  const choose = () => window.runCommand("Writes Itself: Read Agents' Sessions on This Machine…");

  async function trust(): Promise<void> {
    await window.host(vscode => {
      void vscode.commands.executeCommand('workbench.trust.manage');
    });
    await window.page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await poll('trust', async () => (await window.host(vscode => vscode.workspace.isTrusted)) || undefined);
    await run(window, 'workbench.action.closeAllEditors');
  }

  async function pick(tool: string): Promise<void> {
    await palette().locator('.monaco-list-row', { hasText: tool }).first().waitFor();
    await palette().locator('.monaco-list-row', { hasText: tool }).first().click();
    await palette().getByRole('button', { name: 'OK' }).click();
  }

  it('are never read in Restricted Mode', async () => {
    await choose();
    await toast('In Restricted Mode no session is read').waitFor();
    assert.deepEqual(kept(), []);
    await run(window, 'notifications.clearAll');
  });

  it('are not read before somebody agreed, nor where the question was left', async () => {
    await trust();
    const page = await showDashboard(window);
    await panel(page).getByRole('button', { name: 'Read Agents’ Sessions…' }).waitFor();
    await page.getByText('0.0%').first().waitFor();
    await choose();
    await pick('Claude Code');
    await dialog().waitFor();
    const text = await dialog().innerText();
    assert.ok(text.includes(`Claude Code: ${home('.claude/projects')}`), text);
    assert.match(text, /No prompt, answer, command or text of a session is stored, shown or sent/);
    assert.match(text, /Stop Reading Sessions and Forget Them/);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
    assert.deepEqual(kept(), []);
    assert.equal(await page.locator('.local-note').count(), 0);
  });

  it('are counted where somebody did, and the number is marked', async () => {
    await choose();
    await pick('Claude Code');
    await dialog().getByRole('button', { name: 'Read These Folders' }).click();
    const page = await showDashboard(window);
    await page.locator('.local-note', { hasText: '5 lines (62.5%)' }).waitFor();
    const told = (await panel(page).innerText()).replace(/\s+/g, ' ');
    assert.match(told, /Declared 0\.0% 62\.5%/);
    assert.match(told, /Claude Code one file/);
    const status = window.page.locator('[id="writes-itself.writes-itself.share"]');
    const label = await status.locator('a').getAttribute('aria-label');
    assert.match(label ?? '', /nobody else can count that again/);
    const textOf = (name: string) => readFileSync(join(server.folder, 'user', name), 'latin1');
    const files = kept().filter(name => statSync(join(server.folder, 'user', name)).isFile());
    const [consent, ...places] = files.toSorted((a, b) => a.length - b.length);
    assert.deepEqual(JSON.parse(textOf(consent!)).agreed, { 'claude-code': [home('.claude/projects')] });
    assert.ok(places.length > 0 && places.every(name => /[\\/]places[\\/]/.test(name)), places.join());
    assert.deepEqual(
      files.filter(name => textOf(name).includes(SECRET)),
      [],
    );
  });

  it('are left out of what is exported, which says so', async () => {
    await window.runCommand('Writes Itself: Export…');
    await palette().locator('input').first().fill('Copy Data (JSON)');
    await window.page.keyboard.press('Enter');
    await toast('is left out of the export').waitFor();
    const copied = await poll('the report', async () => {
      const text = await window.host(vscode => vscode.env.clipboard.readText());
      return text.startsWith('{') ? text : undefined;
    });
    const report = JSON.parse(copied) as Report;
    assert.deepEqual([report.sessions, report.living.basis.session, report.share.low], [null, 0, 0]);
    await run(window, 'notifications.clearAll');
  });

  it('are told of where a line is pointed at', async () => {
    await run(window, 'writesItself.toggleLineMarks');
    await openFile(window, 'new.ts');
    await shows(window, new Map([1, 2, 3, 4, 5].map(line => [line, 'agent'])));
    await window.page
      .locator('.view-line', { hasText: 'agent 2' })
      .first()
      .hover({ position: { x: 25, y: 8 } });
    const hover = window.page.locator('.monaco-hover:visible', { hasText: 'in a session of' }).first();
    await hover.waitFor();
    assert.match(
      (await hover.innerText()).replace(/\u00a0/g, ' '),
      /written by Claude Code in a session of Sep 1, 2026/,
    );
    await run(window, 'writesItself.toggleLineMarks');
    await run(window, 'workbench.action.closeAllEditors');
  });

  it('of a folder that comes later are not read, and asked about', async () => {
    keep('.config/claude/projects/app/s2.jsonl', 's2');
    await run(window, 'writesItself.analyze');
    await toast('keeps sessions in a folder that you were not asked about').waitFor();
    await run(window, 'notifications.clearAll');
    const page = await showDashboard(window);
    await panel(page).getByText('folders of Claude Code').waitFor();
    await panel(page).getByText('one file').waitFor();
  });

  it('are forgotten with all that was kept', async () => {
    await window.runCommand('Writes Itself: Stop Reading Sessions and Forget Them');
    await toast('are no longer read').waitFor();
    const page = await showDashboard(window);
    await panel(page).getByRole('button', { name: 'Read Agents’ Sessions…' }).waitFor();
    assert.equal(await page.locator('.local-note').count(), 0);
    assert.deepEqual(kept(), []);
    assert.ok(existsSync(home('.claude/projects/app/s1.jsonl')));
    rmSync(home('.config'), { recursive: true });
  });
});
