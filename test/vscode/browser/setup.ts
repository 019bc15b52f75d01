import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { tellTriedAgain } from '../../support/tried-again';
import {
  closeBrowser,
  type HostName,
  openWindow,
  startWorkbench,
  type Window,
  type WindowOptions,
  type Workbench,
} from '../host';
import { ROOT } from '../host/places';
import { poll } from '../host/poll';

/** The host of this run. */
export const HOST = (process.env.WRITES_ITSELF_HOST ?? '1.139') as HostName;

/** What a user installs. */
export const VSIX = join(ROOT, 'dist', 'writes-itself.vsix');

const windows = new Set<Window>();
let shared: Promise<Workbench> | undefined;

/** One server with the packed extension for all tests that need no server of their own. */
export function workbench(): Promise<Workbench> {
  shared ??= startWorkbench({ host: HOST, extensions: [VSIX] });
  return shared;
}

/** A window of the shared server, or of another. The test that opens it closes it; a failing test gets its picture. */
export async function open(options: WindowOptions = {}, server = workbench()): Promise<Window> {
  const window = await openWindow(await server, options);
  windows.add(window);
  window.page.once('close', () => windows.delete(window));
  return window;
}

/** The first view of ours, whichever it is. */
export async function showSidebar(window: Window): Promise<void> {
  await window.page.locator('.activitybar .action-label[aria-label="Writes Itself"]').click();
}

/** Opens the dashboard, or brings it to the front, and answers with its document once there is a whole report. */
export async function showDashboard(window: Window): Promise<FrameLocator> {
  await window.runCommand('Writes Itself: Show Dashboard');
  const page = await window.webview({ has: '.dashboard .section-now .headline' });
  await page.locator('.notice-partial').waitFor({ state: 'detached' });
  return page;
}

/** The source of the report that is open, as it is read in VS Code's preview; empty where none is. */
export function openReport(window: Window): Promise<string> {
  return window.host(async vscode => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof vscode.TabInputCustom)) return '';
    return (await vscode.workspace.openTextDocument(input.uri)).getText();
  });
}

/** Opens the changes of the first or last commit that the dashboard lists, and waits for them. */
export async function openChanges(
  window: Window,
  page: FrameLocator,
  which: 'first' | 'last' = 'first',
): Promise<void> {
  const listed = page.locator('.side').getByRole('button', { name: /Open diff/ });
  await listed[which]().click();
  await window.page
    .locator('.multiDiffEditor, .multi-diff-root-floating-menu, .monaco-diff-editor')
    .first()
    .waitFor();
}

/**
 * A window on a workspace of so many folders. On a busy machine, one has been seen that knew none of its folders before it
 * was loaded anew, once or twice.
 */
export async function openWorkspace(
  file: string,
  folders: number,
  options: WindowOptions = {},
): Promise<Window> {
  const window = await open({ ...options, open: file });
  const known = () => window.host(vscode => vscode.workspace.workspaceFolders?.length ?? 0);
  for (let loads = 1; loads < 4 && (await known()) === 0; loads++) await window.reload();
  const count = await known();
  if (count !== folders) throw new Error(`The window knows ${count} folders of ${folders}.`);
  return window;
}

/** Chooses from our part of a context menu, until `done` answers with something. */
export async function chooseOurs<T>(
  window: Window,
  { at, entry }: { readonly at: Locator; readonly entry: string },
  done: () => Promise<T | undefined>,
): Promise<T> {
  const row = (text: string) =>
    window.page.locator('.context-view .action-menu-item', { hasText: text }).last();
  return poll(entry, async () => {
    await at.click({ button: 'right' });
    await row('Writes Itself').hover();
    await row(entry).hover();
    // A menu that has just opened takes no click, lest the one that opened it choose something.
    await window.page.waitForTimeout(700);
    await row(entry).click();
    await window.page.waitForTimeout(1500);
    await window.page.keyboard.press('Escape');
    return done();
  });
}

// To import this file is to get these hooks, for the whole run.
afterEach(async function () {
  const test = this.currentTest;
  if (test === undefined || test.isPending() || test.isPassed()) return;
  tellTriedAgain(test);
  const name = test.titlePath().join(' ').replace(/\W+/g, '-');
  for (const [i, window] of [...windows].entries()) await window.screenshot(`failed-${name}-${i}`);
});

after(async () => {
  await closeBrowser();
  await (await shared)?.stop();
});
