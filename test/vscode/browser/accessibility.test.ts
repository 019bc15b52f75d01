import { strict as assert } from 'node:assert';
import axe, { type AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import type { TestRepo } from '../../support/repo';
import { THEMES, type Theme, type Window } from '../host';
import { sampleRepository } from '../sample';
import { open, showDashboard, showSidebar } from './setup';

/** A page hears of a new theme a little later than the workbench. */
const BODY: Readonly<Record<Theme, string>> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'high-contrast': 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  'high-contrast-light': 'vscode-high-contrast-light',
};

const WIDTHS = [320, 600, 1280];

describe('the pages, for everyone', () => {
  let repository: TestRepo;
  let window: Window;
  let dashboard: FrameLocator;
  let overview: FrameLocator;

  before(async () => {
    repository = sampleRepository();
    window = await open({ open: repository.dir, viewport: { width: 1600, height: 1000 } });
    await showSidebar(window);
    overview = await window.webview({ has: '.overview .headline-number' });
    dashboard = await showDashboard(window);
    const now = dashboard.getByRole('region', { name: 'Now', exact: true });
    await now.getByRole('button', { name: /How this number is made/ }).click();
    await dashboard.locator('details.evidence summary').first().click();
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  async function violations(page: FrameLocator): Promise<string[]> {
    const frame = (await (await page.owner().elementHandle())!.contentFrame())!;
    await frame.evaluate(axe.source);
    const results = (await frame.evaluate('axe.run()')) as AxeResults;
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html).join(' ')}`,
    );
  }

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`have no violation in the ${theme} theme`, async () => {
      await window.setTheme(theme);
      for (const page of [dashboard, overview]) await page.locator(`body.${BODY[theme]}`).waitFor();
      assert.deepEqual(await violations(dashboard), []);
      assert.deepEqual(await violations(overview), []);
      await window.screenshot(`dashboard-${theme}`);
    });

  for (const width of WIDTHS)
    it(`need no scrolling sideways at ${width} px`, async () => {
      const frame = (await (await dashboard.owner().elementHandle())!.contentFrame())!;
      const now = await frame.evaluate('innerWidth');
      const { width: whole, height } = window.page.viewportSize()!;
      await window.page.setViewportSize({ width: whole + width - Number(now), height });
      await window.page.waitForTimeout(300);
      const [inner, needed] = (await frame.evaluate(
        '[innerWidth, document.documentElement.scrollWidth]',
      )) as [number, number];
      assert.ok(needed <= inner, `${needed} px needed, ${inner} px there`);
      await window.screenshot(`dashboard-${width}px`);
      assert.deepEqual(await violations(dashboard), []);
    });

  it('have no violation in the tab that tells of the loop', async () => {
    await dashboard.getByRole('tab', { name: 'The loop' }).click();
    await dashboard.locator('.section-ladder .wi-chart').waitFor();
    for (const button of await dashboard.locator('.about-button').all()) await button.click();
    await dashboard.getByText('Each commit stands on one rung').waitFor();
    assert.deepEqual(await violations(dashboard), []);
    await window.screenshot('dashboard-loop');
  });
});
