import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { sharesOf } from '../../../src/core/report';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { reportByCommandLine } from '../sample';
import { openWorkspace, showSidebar } from './setup';
import { percent } from './words';

const CLAUDE = { author: 'Claude <noreply@anthropic.com>' };
const COUNT = 10;
/** Reports are made in turn, and with a lower priority than whatever else the machine does. */
const SLOWLY = 150_000;

/** One has no commit; of the others each has another share. */
function repositoryOf(index: number): TestRepo {
  const repo = new TestRepo();
  if (index === COUNT - 1) return repo;
  repo.write('a.ts', 'by somebody\n'.repeat(COUNT)).commit();
  repo.write('b.ts', 'by an agent\n'.repeat(index + 1)).commit(CLAUDE);
  repo.git('reset', '--hard');
  return repo;
}

describe('a workspace of ten repositories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ten-'));
  let repositories: TestRepo[] = [];
  let window: Window;
  let page: FrameLocator;

  before(async () => {
    repositories = Array.from({ length: COUNT }, (_, i) => repositoryOf(i));
    const workspace = join(folder, 'ten.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: repositories.map(({ dir }) => ({ path: dir })) }));
    window = await openWorkspace(workspace, COUNT);
    await showSidebar(window);
    await window.webview({ has: '.overview h1' });
    await window.runCommand('Writes Itself: Show All Repositories');
    page = await window.webview({ has: '.organisation .notices' });
  });

  after(async () => {
    await window?.close();
    for (const repository of repositories) repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes no report of those that nobody looked at', async () => {
    await page.getByRole('button', { name: /^Analyze These \d+ Repositories$/ }).waitFor();
    assert.ok((await page.locator('.card').count()) <= 1);
  });

  it('shows all of them as one once the reader asks, and what failed', async function () {
    this.timeout(2 * SLOWLY);
    await page.getByRole('button', { name: /^Analyze These \d+ Repositories$/ }).click();
    await page
      .getByRole('heading', { name: `${COUNT - 1} repositories together` })
      .waitFor({ timeout: SLOWLY });
    const reports = repositories.slice(0, -1).map(({ dir }) => reportByCommandLine(dir));
    const sum = (key: 'agent' | 'unknown' | 'counted') =>
      reports.reduce((all, { living }) => all + living[key], 0);
    const [first] = reports;
    const { low } = sharesOf({ ...first!.living, agent: sum('agent'), pair: 0, counted: sum('counted') });
    await page.locator('.headline-number').getByText(percent(low), { exact: true }).waitFor();
    assert.equal(await page.locator('.card svg').count(), COUNT - 1);
    await page
      .locator('.failed')
      .getByText(basename(repositories.at(-1)!.dir))
      .waitFor();
  });

  it('opens the dashboard of one of them', async () => {
    const last = repositories.at(-2)!;
    await page
      .locator('.card-name button')
      .filter({ hasText: basename(last.dir) })
      .click();
    const dashboard = await window.webview({ has: '.dashboard .section-now .headline' });
    await dashboard
      .getByRole('heading', { name: basename(last.dir) })
      .first()
      .waitFor();
    await dashboard
      .getByText(percent(reportByCommandLine(last.dir).share.low), { exact: true })
      .first()
      .waitFor();
  });
});
