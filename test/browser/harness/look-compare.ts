/**
 * Pictures of the page that compares two real reports, to be looked at:
 * npx tsx test/browser/harness/look-compare.ts FOLDER LEFT.json RIGHT.json [THEME [WIDTH [SCENE]]]
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';
import { type Report, reportSchema } from '../../../src/core/report';
import type { Scene } from './answers';
import { comparisonOf, sideOf } from './comparison';
import { bundles, openPage } from './page';
import { THEMES, type ThemeName } from './themes';

const WIDTHS = [320, 700, 1100, 1440];

async function reportOf(file: string): Promise<Report> {
  const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return { ...report, repository: { ...report.repository, name: basename(file, '.json').split('@')[0]! } };
}

async function scenesOf(files: readonly [string, string]): Promise<ReadonlyMap<string, Scene>> {
  const reports = await Promise.all(files.map(reportOf));
  const names = files.map(file => basename(file, '.json').split('@')[1] ?? 'HEAD');
  const [left, right] = reports.map((report, i) => sideOf(report, names[i]!)) as [never, never];
  const l10n = JSON.parse(
    await readFile(join(import.meta.dirname, '../../../l10n/bundle.l10n.de.json'), 'utf8'),
  ) as Record<string, string>;
  const same = reports[0]!.repository.name === reports[1]!.repository.name;
  const since = same ? ({ older: 0, counted: 12_345, low: 0.345 } as const) : null;
  const base = { report: null, commits: [] };
  const done = comparisonOf([left, right], since);
  const pending = sideOf(reports[1]!, names[1]!, { report: null });
  const failed = sideOf(reports[1]!, names[1]!, { report: null, problem: 'There is no commit "x" here.' });
  return new Map<string, Scene>([
    ['done', { ...base, comparison: done }],
    ['age', { ...base, comparison: done }],
    ['german', { ...base, comparison: done, locale: 'de', l10n }],
    ['running', { ...base, comparison: comparisonOf([left, pending], null, { at: 1, share: 0.42 }) }],
    ['failed', { ...base, comparison: comparisonOf([left, failed]) }],
    ['nothing', base],
  ]);
}

async function look(
  folder: string,
  files: readonly [string, string],
  only: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  try {
    const built = await bundles();
    for (const [sceneName, scene] of await scenesOf(files))
      for (const theme of Object.keys(THEMES) as ThemeName[])
        for (const width of WIDTHS) {
          const which = [theme, String(width), sceneName];
          if (!which.every((value, i) => ['all', value].includes(only[i] ?? 'all'))) continue;
          const opened = await openPage(browser, built, { name: 'compare', theme, scene, width });
          await opened.page.waitForTimeout(300);
          if (sceneName === 'age')
            await opened.page.getByRole('radio', { name: 'Days since the first sign' }).check();
          const path = join(folder, `compare-${sceneName}-${theme}-${width}.png`);
          await opened.page.screenshot({ path, fullPage: true });
          for (const complaint of opened.complaints) console.error(path, complaint);
          await opened.page.close();
        }
  } finally {
    await browser.close();
  }
}

const [folder, left, right, ...only] = process.argv.slice(2);
if (folder === undefined || left === undefined || right === undefined)
  throw new Error('look-compare.ts FOLDER LEFT.json RIGHT.json [THEME [WIDTH [SCENE]]]');
look(folder, [left, right], only).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
