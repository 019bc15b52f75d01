import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import { startWorkbench, type Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine, sampleRepository } from '../sample';
import { commitOutside } from './outside';
import { HOST, open, showSidebar, VSIX, workbench } from './setup';
import { percent } from './words';

const item = (window: Window) => window.page.locator('[id="writes-itself.writes-itself.share"]');

/** How many analyses all windows of a server have ended, by what our log says of each. */
function analyses(server: string): number {
  const logs = readdirSync(server, { recursive: true, encoding: 'utf8' });
  const ours = logs.filter(name => name.endsWith('Writes Itself.log'));
  const texts = ours.map(name => readFileSync(join(server, name), 'utf8'));
  return [...texts.join('').matchAll(/ commits up to [0-9a-f]{40} in /g)].length;
}

describe('the status bar of a window that was just opened', () => {
  let repository: TestRepo;
  let report: Report;

  // Each try has a repository of its own: a commit is made in it.
  beforeEach(() => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
  });

  afterEach(() => repository.dispose());

  const setItem = (window: Window, value: boolean | null) =>
    window.host(
      (vscode, shown) =>
        vscode.workspace.getConfiguration('writesItself').update('statusBar', shown ?? undefined, true),
      value,
    );

  it('shows the number that is remembered, where no view of ours is open, and analyzes nothing', async () => {
    const { folder } = await workbench();
    const first = await open({ open: repository.dir });
    await setItem(first, null);
    assert.equal(await item(first).count(), 0);
    await showSidebar(first);
    await item(first)
      .getByText(`AI ${percent(report.share.low)}`)
      .waitFor();
    await first.close();
    const before = await poll('the log', () => analyses(folder) || undefined);

    const second = await open({ open: repository.dir });
    await item(second)
      .getByText(`AI ${percent(report.share.low)}`, { exact: true })
      .waitFor();
    commitOutside(repository.dir, 'more.ts', 'a new line\n'.repeat(300), 'More');
    await item(second).getByText('(earlier)').waitFor();
    await second.screenshot('status-earlier');
    assert.equal(analyses(folder), before);
    await setItem(second, false);
    await item(second).waitFor({ state: 'detached' });
    await setItem(second, null);
    // A click opens the dashboard, which counts anew.
    await item(second).click();
    const after = reportByCommandLine(repository.dir);
    await item(second)
      .getByText(`AI ${percent(after.share.low)}`, { exact: true })
      .waitFor();
    await poll('the log', () => analyses(folder) > before || undefined);
    await second.close();
  });

  it('starts no git in a workspace that is not trusted, before someone looks', async () => {
    const places = mkdtempSync(join(tmpdir(), 'git-'));
    const calls = join(places, 'calls');
    const git = join(places, 'git');
    writeFileSync(git, `#!/bin/sh\necho "$@" >> '${calls}'\necho git version 2.30.9\n`, { mode: 0o755 });
    const server = startWorkbench({
      host: HOST,
      extensions: [VSIX],
      trust: false,
      settings: { 'git.path': git },
    });
    try {
      const window = await open({ open: repository.dir }, server);
      await poll('our extension', () =>
        window.host(
          vscode => vscode.extensions.getExtension('writes-itself.writes-itself')?.isActive || undefined,
        ),
      );
      assert.equal(existsSync(calls), false);
      await showSidebar(window);
      await poll('git to be asked where the repository is', () => existsSync(calls) || undefined);
      await window.close();
    } finally {
      await (await server).stop();
      rmSync(places, { recursive: true, force: true });
    }
  });

  it('is told that another commit is checked out where no file is watched', async () => {
    const settings = { 'files.watcherExclude': { '**': true }, 'git.enabled': false };
    const server = startWorkbench({ host: HOST, extensions: [VSIX], settings });
    try {
      const window = await open({ open: repository.dir }, server);
      await showSidebar(window);
      const text = `AI ${percent(reportByCommandLine(repository.dir).share.low)}`;
      await item(window).getByText(text, { exact: true }).waitFor();
      commitOutside(repository.dir, 'unwatched.ts', 'another line\n'.repeat(300), 'More');
      const after = `AI ${percent(reportByCommandLine(repository.dir).share.low)}`;
      assert.notEqual(after, text);
      await item(window).getByText(after, { exact: true }).waitFor();
      await window.close();
    } finally {
      await (await server).stop();
    }
  });
});
