import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { commandLine, reportByCommandLine, sampleRepository } from '../sample';
import { open, showSidebar } from './setup';
import { percent, upperPercent } from './words';

describe('a comparison', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  let repository: TestRepo;
  let window: Window;
  let page: FrameLocator;

  before(async () => {
    repository = sampleRepository();
    window = await open({ open: repository.dir, viewport: { width: 1400, height: 1000 } });
    await showSidebar(window);
    await (await window.webview({ has: '.overview .headline-number' })).locator('.headline-number').waitFor();
  });

  after(async () => {
    await window?.close();
    repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (revision: string): Report =>
    JSON.parse(commandLine(repository.dir, '--rev', revision)) as Report;
  const rows = () => window.page.locator('.quick-input-widget:visible .monaco-list-row');
  const widget = (title: string) =>
    window.page.locator('.quick-input-widget:visible', { hasText: `Compare: the ${title} side` });
  const card = (place: number) => page.locator('.section-side').nth(place);

  /** Types a name into the picker of a side and takes the row that it is the label of. */
  async function choose(side: 'left' | 'right', name: string): Promise<void> {
    await widget(side).waitFor();
    await window.page.keyboard.type(name);
    await rows()
      .filter({ has: window.page.locator('.label-name').getByText(name, { exact: true }) })
      .first()
      .click();
  }

  async function saysOf(place: number, { share, living }: Report): Promise<void> {
    await card(place).getByText(percent(share.low), { exact: true }).first().waitFor();
    const text = await card(place).innerText();
    for (const figure of [
      percent(share.users),
      upperPercent(share.high),
      living.counted.toLocaleString('en'),
    ])
      assert.ok(text.includes(figure), `${figure}: ${text}`);
  }

  it('of two releases says what the command line says of each, and of the lines in between', async () => {
    await window.runCommand('Writes Itself: Compare…');
    await choose('left', 'v5.0');
    await choose('right', 'v5.1');
    page = await window.webview({ has: '.compare .lines' });
    const [left, right] = [at('v5.0'), at('v5.1')];
    await saysOf(0, left);
    await saysOf(1, right);
    const shown = ({ share }: Report) => Number.parseFloat(percent(share.low));
    const more = (shown(right) - shown(left)).toFixed(1);
    await page.getByText(`v5.1 has ${more} points more declared AI than v5.0.`).waitFor();
    const { lines, share } = right.releases.find(({ to }) => to === 'v5.1')!;
    const since = `${percent(share.low)} of the ${lines.counted.toLocaleString('en')} lines that came after v5.0`;
    await page.getByText(since).waitFor();
    const claude = page.getByRole('row', { name: /Claude Code/ }).first();
    const living = right.agents
      .filter(({ agent }) => agent === 'Claude Code')
      .reduce((sum, agent) => sum + agent.living, 0);
    assert.ok((await claude.innerText()).includes(percent(living / right.living.counted)));
    await window.screenshot('compare');
  });

  it('leaves what is shown of the head as it was', async () => {
    const overview = await window.webview({ has: '.overview .headline-number' });
    const number = percent(reportByCommandLine(repository.dir).share.low);
    assert.equal(await overview.locator('.headline-number').innerText(), number);
    assert.equal(await overview.locator('.progress-row').count(), 0);
  });

  it('lists revisions with their share, and says which are none', async () => {
    await page.getByRole('button', { name: 'Change…' }).first().click();
    await widget('left').waitFor();
    const release = rows().filter({
      has: window.page.locator('.label-name').getByText('v4.0', { exact: true }),
    });
    await release.first().waitFor();
    const { share } = at('v4.0');
    assert.ok((await release.first().innerText()).includes(`${percent(share.low)} declared AI`));
    await window.page.keyboard.type('nowhere-at-all');
    await rows().filter({ hasText: 'No branch, tag or commit is called “nowhere-at-all”.' }).waitFor();
    await window.page.keyboard.press('Enter');
    assert.ok(await widget('left').isVisible());
    await window.page.keyboard.press('Escape');
  });

  it('takes what is typed, and swaps the sides', async () => {
    await page.getByRole('button', { name: 'Change…' }).first().click();
    await widget('left').waitFor();
    await window.page.keyboard.type('v4.0~1');
    const typed = rows().filter({ hasText: /commit [0-9a-f]{8}/ });
    await typed.first().click();
    await card(0)
      .getByRole('heading', { name: /@v4\.0~1$/ })
      .waitFor();
    await saysOf(0, at('v4.0~1'));
    await page.getByRole('button', { name: 'Swap Sides' }).click();
    await card(1)
      .getByRole('heading', { name: /@v4\.0~1$/ })
      .waitFor();
    await saysOf(0, at('v5.1'));
  });

  it('takes a report that was saved elsewhere', async () => {
    const file = join(folder, 'elsewhere.json');
    writeFileSync(file, JSON.stringify(at('v3.0')));
    await page.getByRole('button', { name: 'Change…' }).nth(1).click();
    await widget('right').waitFor();
    await rows().filter({ hasText: 'Saved Report (JSON)…' }).first().click();
    const input = window.page.locator('.quick-input-widget:visible input').first();
    await poll('the question for a file', async () =>
      (await input.inputValue()).includes('/') ? true : undefined,
    );
    // While a folder is being read what is typed is lost, and Enter does nothing.
    await rows().filter({ hasText: 'package-lock.json' }).first().waitFor();
    await input.fill(file);
    await rows()
      .filter({ hasText: basename(file) })
      .first()
      .waitFor();
    await window.page.keyboard.press('Enter');
    await card(1)
      .getByText(`from ${basename(file)}`)
      .waitFor();
    await saysOf(1, at('v3.0'));
  });

  it('comes back when the window is loaded anew', async () => {
    const isKept = async () => /writesItself\.compare.*elsewhere\.json/.test(await window.writtenDown());
    await poll('the workbench to write down the page', async () => (await isKept()) || undefined, 60_000);
    await window.reload();
    page = await window.webview({ has: '.compare .lines' });
    await saysOf(0, at('v5.1'));
    await saysOf(1, at('v3.0'));
  });
});
