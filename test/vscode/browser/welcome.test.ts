import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkbench, type Window, type WindowOptions, type Workbench } from '../host';
import { reportByCommandLine, sampleRepository } from '../sample';
import { commitOutside, git } from './outside';
import { HOST, open, showSidebar, VSIX, workbench } from './setup';
import { percent } from './words';

const welcome = (window: Window) => window.page.locator('.part.sidebar .welcome-view-content:visible');

describe('where there is nothing to show, the sidebar says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => join(folder, name);
  /** Opens a window, checks what it says, and hands it on. */
  async function says(
    text: RegExp,
    options: WindowOptions,
    more: (window: Window) => Promise<void> = async () => {},
    server: Promise<Workbench> = workbench(),
  ): Promise<void> {
    const window = await open(options, server);
    try {
      await showSidebar(window);
      await welcome(window).getByText(text).first().waitFor();
      await more(window);
    } finally {
      await window.close();
    }
  }
  const button = (window: Window, name: string) =>
    welcome(window).getByRole('button', { name, exact: true }).first();

  it('without a folder', () => says(/Open a folder/, {}, window => button(window, 'Open Folder').waitFor()));

  it('without a repository', async () => {
    const plain = mkdtempSync(join(folder, 'plain-'));
    await says(/no git repository/, { open: plain }, async window => {
      await button(window, 'Open Another Folder').waitFor();
      await button(window, 'make this folder a repository').waitFor();
    });
  });

  it('before the first commit, and shows the number right after it', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    git(empty, 'init', '-q');
    await says(/no commit yet/, { open: empty }, async window => {
      commitOutside(empty, 'a.txt', 'one\ntwo\n', 'Start\n\nCo-authored-by: Claude <noreply@anthropic.com>');
      const overview = await window.webview({ has: '.overview .headline-number' });
      await overview.getByText('100%').or(overview.getByText('100.0%')).first().waitFor();
    });
  });

  it('in a shallow clone, whose figures come when they are asked for', async () => {
    const repository = sampleRepository();
    git(folder, 'clone', '-q', '--depth', '3', `file://${repository.dir}`, 'shallow');
    repository.dispose();
    const report = reportByCommandLine(at('shallow'));
    assert.deepEqual(report.repository.reasons, ['shallow']);
    await says(/history is cut off/, { open: at('shallow') }, async window => {
      await button(window, 'analyze it as it is').click();
      const overview = await window.webview({ has: '.overview .headline-number' });
      await overview.getByText(percent(report.share.low), { exact: true }).first().waitFor();
      await overview
        .getByText(/not complete|cut off|shallow/i)
        .first()
        .waitFor();
    });
  });

  it('where git is missing or too old', async () => {
    const repository = sampleRepository();
    // VS Code asks a shell for the PATH of extensions, which has git: an old one is put before it.
    mkdirSync(at('old'));
    const old = join(at('old'), 'git');
    writeFileSync(old, '#!/bin/sh\necho git version 2.30.9\n', { mode: 0o755 });
    const without = startWorkbench({ host: HOST, extensions: [VSIX], settings: { 'git.path': old } });
    try {
      await says(
        /Git 2\.31 or newer/,
        { open: repository.dir },
        window => button(window, 'git.path').waitFor(),
        without,
      );
    } finally {
      await (await without).stop();
      repository.dispose();
    }
  });

  it('in Restricted Mode, where the analysis waits for a word and then runs', async () => {
    const repository = sampleRepository();
    const report = reportByCommandLine(repository.dir);
    const restricted = startWorkbench({ host: HOST, extensions: [VSIX], trust: false });
    const analyze = async (window: Window) => {
      assert.equal(await window.host(vscode => vscode.workspace.isTrusted), false);
      await button(window, 'manage workspace trust').waitFor();
      await button(window, 'Analyze Anyway').click();
      const overview = await window.webview({ has: '.overview .headline-number' });
      await overview.getByText(percent(report.share.low), { exact: true }).first().waitFor();
      // The git extension is not there: our own watching sees the commit.
      commitOutside(repository.dir, 'new.txt', 'a\n'.repeat(500), 'New\n\nGenerated with Claude Code');
      const after = reportByCommandLine(repository.dir);
      await overview.getByText(after.living.counted.toLocaleString('en')).first().waitFor();
    };
    try {
      await says(/Restricted Mode/, { open: repository.dir }, analyze, restricted);
    } finally {
      await (await restricted).stop();
      repository.dispose();
    }
  });
});
