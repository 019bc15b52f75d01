import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { reportByCommandLine, sampleRepository } from '../sample';
import { commitOutside } from './outside';
import { open, showSidebar } from './setup';
import { percent, upperPercent } from './words';

describe('the sidebar', () => {
  let repository: TestRepo;
  let report: Report;
  let window: Window;
  let overview: FrameLocator;

  before(async () => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
    window = await open({ open: repository.dir });
    await showSidebar(window);
    overview = await window.webview({ has: '.overview .headline-number' });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  it('shows the number of the command line, with its bounds @both', async () => {
    await overview.getByText(percent(report.share.low), { exact: true }).first().waitFor();
    const text = await overview.locator('main').innerText();
    assert.ok(text.includes(percent(report.share.users)), text);
    assert.ok(text.includes(upperPercent(report.share.high)), text);
    assert.ok(text.includes(report.living.counted.toLocaleString('en')), text);
  });

  it('names agents, roles and the last milestone, and sets no target', async () => {
    const text = await overview.locator('main').innerText();
    for (const { agent, living } of report.agents) {
      assert.ok(text.includes(agent), agent);
      assert.ok(text.includes(living.toLocaleString('en')), agent);
    }
    assert.match(text, /Last milestone/i);
    assert.match(text, /reached 50% declared/);
    assert.doesNotMatch(text, /to go/);
  });

  it('lists the paths with most AI lines, by keyboard too', async () => {
    const tree = window.page.locator('.pane:has(.pane-header[aria-label^="Files"])');
    const rows = tree.locator('.monaco-list-row');
    await rows.first().waitFor();
    const labels = await rows.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''));
    assert.match(labels[0]!, /^src, /);
    const src = report.paths.filter(({ path }) => path.startsWith('src/'));
    const sum = (pick: (living: Report['living'] | (typeof src)[number]['living']) => number) =>
      src.reduce((total, { living }) => total + pick(living), 0);
    const share = sum(living => living.agent + living.pair) / sum(living => living.counted);
    assert.ok(labels[0]!.includes(percent(share)), labels[0]);
    await rows.first().click();
    await window.page.keyboard.press('ArrowRight');
    await tree.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
    await window.page.keyboard.press('ArrowDown');
    await tree.locator('.monaco-list-row.focused[aria-level="2"]').waitFor();
  });

  it('is brought up to date by a commit from outside @both', async () => {
    const before = await overview.locator('.headline-number').innerText();
    commitOutside(
      repository.dir,
      'src/more.ts',
      'a new line\n'.repeat(2000),
      'More\n\nCo-authored-by: Claude <noreply@anthropic.com>',
    );
    const after = reportByCommandLine(repository.dir);
    assert.notEqual(percent(after.share.low), before);
    await overview.getByText(percent(after.share.low), { exact: true }).first().waitFor();
    const status = window.page.locator('[id="writes-itself.writes-itself.share"]');
    await status.getByText(`AI ${percent(after.share.low)}`).waitFor();
  });
});
