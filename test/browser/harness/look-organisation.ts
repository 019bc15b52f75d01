/**
 * Pictures of the page of all repositories, to be looked at:
 * npx tsx test/browser/harness/look-organisation.ts FOLDER [THEME [WIDTH [SCENE]]]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';
import { textsOf } from '../../support/languages';
import { organisationScene, tenRepositories } from '../../support/organisation-scene';
import type { Scene } from './answers';
import { bundles, openPage } from './page';
import { THEMES, type ThemeName } from './themes';

const WIDTHS = [320, 700, 1100, 1440];
const MAKING = { kind: 'making', name: 'search', done: 3, of: 10, share: 0.4 } as const;

const SCENES: Readonly<Record<string, Scene>> = {
  some: organisationScene(),
  ten: tenRepositories(),
  'ten-german': { ...tenRepositories(), locale: 'de', l10n: textsOf('de') },
  'ten-chinese': { ...tenRepositories(), locale: 'zh-cn', l10n: textsOf('zh-cn') },
  making: organisationScene(undefined, ['search', 'tools'], MAKING),
  none: organisationScene({ members: [], failures: [] }, ['api', 'web', 'docs']),
};

async function look(folder: string, only: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  try {
    const built = await bundles();
    for (const [sceneName, scene] of Object.entries(SCENES))
      for (const theme of Object.keys(THEMES) as ThemeName[])
        for (const width of WIDTHS) {
          const which = [theme, String(width), sceneName];
          if (!which.every((value, i) => ['all', value].includes(only[i] ?? 'all'))) continue;
          const opened = await openPage(browser, built, { name: 'organisation', theme, scene, width });
          await opened.page.waitForTimeout(300);
          const path = join(folder, `${sceneName}-${theme}-${width}.png`);
          await opened.page.screenshot({ path, fullPage: true });
          for (const complaint of opened.complaints) console.error(path, complaint);
          await opened.page.close();
        }
  } finally {
    await browser.close();
  }
}

const [folder, ...only] = process.argv.slice(2);
if (folder === undefined) throw new Error('look-organisation.ts FOLDER [THEME [WIDTH [SCENE]]]');
look(folder, only).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
