import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';
import { tellTriedAgain } from '../../support/tried-again';
import type { Scene } from './answers';
import { bundles, type Opening, type OpenPage, openPage } from './page';

/** Starts a browser for the tests of the suite in which this is called; what a test opens is closed after it. */
export function inBrowser(scene: Scene): (opening?: Partial<Opening>) => Promise<OpenPage> {
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  const opened: OpenPage[] = [];

  before(async function () {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      console.log('      No Chromium found: the pages are not tried in a browser.');
      return this.skip();
    }
    [browser, files] = await Promise.all([
      chromium.launch({ executablePath, args: ['--no-sandbox'] }),
      bundles(),
    ]);
  });

  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.close();
  });

  after(() => browser?.close());

  return async opening => {
    const page = await openPage(browser, files, {
      name: 'dashboard',
      theme: 'dark',
      scene,
      width: 1280,
      ...opening,
    });
    opened.push(page);
    await page.page.locator('h1').waitFor();
    const shown = opening?.scene ?? scene;
    // What lies below the first screen of the dashboard comes once that is seen.
    if ((opening?.name ?? 'dashboard') === 'dashboard' && shown.report !== null)
      await page.page.locator('.column').first().waitFor({ state: 'attached' });
    return page;
  };
}

// To import this file is to get this hook, for the whole run; who only looks at pages has no run.
if (typeof afterEach === 'function')
  afterEach(function () {
    tellTriedAgain(this.currentTest);
  });
