/**
 * Pictures of the chart with a real report, to be looked at:
 * npx tsx test/browser/chart/look.ts FOLDER REPORT.json [VIEW [THEME [WIDTH [KEYS]]]]
 * VIEW is JSON; KEYS are pressed on the chart, with spaces between.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';
import { DEFAULT_VIEW } from '../../../src/core/chart';
import { reportSchema } from '../../../src/core/report';
import { THEMES, type ThemeName } from '../harness/themes';
import { chartBundle, openChart } from './harness';

async function main([folder, file, view = '{}', theme, width, keys = '']: string[]): Promise<void> {
  if (folder === undefined || file === undefined) throw new Error('FOLDER REPORT.json');
  await mkdir(folder, { recursive: true });
  const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const bundle = await chartBundle();
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  const themes = Object.keys(THEMES).filter(name => theme === undefined || name === theme) as ThemeName[];
  for (const name of themes)
    for (const pixels of width === undefined ? [320, 600, 1280] : [Number(width)]) {
      const { page, complaints, show } = await openChart(browser, bundle, name, pixels);
      await show(report, { ...DEFAULT_VIEW, ...JSON.parse(view) });
      if (keys !== '') await page.locator('.wi-surface').focus();
      for (const key of keys.split(' ').filter(Boolean)) await page.keyboard.press(key);
      await page.screenshot({ path: join(folder, `${name}-${pixels}.png`), fullPage: true });
      for (const complaint of complaints) console.log(`${name} ${pixels}: ${complaint}`);
      await page.close();
    }
  await browser.close();
}

void main(process.argv.slice(2));
