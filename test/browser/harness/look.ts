/**
 * Pictures of the pages with a real report, to be looked at:
 * npx tsx test/browser/harness/look.ts FOLDER REPORT.json [PAGE [THEME [WIDTH]]]
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';
import { NO_SHARES, type Report, reportSchema } from '../../../src/core/report';
import type { Target } from '../../../src/protocol';
import { definitionsSample } from '../../support/definitions-sample';
import { explainSample, TARGETS } from '../../support/explain-sample';
import { textsOf } from '../../support/languages';
import { HEARD, MACHINES } from '../../support/machine-sample';
import { SAMPLE_COMMITS } from '../../support/page-sample';
import type { Scene } from './answers';
import { bundles, type OpenPage, openPage, type PageName } from './page';
import { THEMES, type ThemeName } from './themes';

const WIDTHS: Readonly<Record<Exclude<PageName, 'compare' | 'organisation'>, readonly number[]>> = {
  dashboard: [320, 600, 768, 1080, 1280, 1440],
  overview: [180, 300, 400],
  explain: [320, 700, 1100],
};

async function scenes(file: string): Promise<ReadonlyMap<string, Scene>> {
  const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const shift = Date.parse(report.trend.at(-1)!.date) - Date.parse(SAMPLE_COMMITS[0]!.date);
  const commits = SAMPLE_COMMITS.map(row => ({
    ...row,
    date: new Date(Date.parse(row.date) + shift).toISOString(),
    landed: new Date(Date.parse(row.landed) + shift).toISOString(),
  }));
  const progress = { share: 0.31, step: 'lines', done: 1204, total: 5310, left: 30 } as const;
  return new Map<string, Scene>([
    ['done', { report, commits }],
    ['why', { report, commits }],
    ['loop', { report, commits }],
    ['definitions', { report, commits, definitions: definitionsSample(report) }],
    [
      'definitions-german',
      { report, commits, definitions: definitionsSample(report), locale: 'de', l10n: textsOf('de') },
    ],
    [
      'definitions-chinese',
      { report, commits, definitions: definitionsSample(report), locale: 'zh-cn', l10n: textsOf('zh-cn') },
    ],
    ['machine', { report: withSessions(report), commits, machine: MACHINES.on }],
    ['machine-off', { report, commits, machine: MACHINES.off }],
    [
      'machine-german',
      {
        ...{ report: withSessions(report), commits, machine: MACHINES.on },
        ...{ locale: 'de', l10n: textsOf('de') },
      },
    ],
    ['loop-german', { report, commits, locale: 'de', l10n: textsOf('de') }],
    ['loop-chinese', { report, commits, locale: 'zh-cn', l10n: textsOf('zh-cn') }],
    ['german', { report, commits, locale: 'de', l10n: textsOf('de') }],
    ['chinese', { report, commits, locale: 'zh-cn', l10n: textsOf('zh-cn') }],
    ['partial', { report, commits, stage: 'lines', progress }],
    ['partial-german', { report, commits, stage: 'lines', progress, locale: 'de', l10n: textsOf('de') }],
    ['judged', { report: { ...report, share: NO_SHARES }, commits, stage: 'commits', progress }],
    [
      'first',
      {
        report: null,
        commits: [],
        progress: { ...progress, share: 0.02, step: 'commits', total: null, left: null },
      },
    ],
    ['failed', { report: null, commits: [], problem: 'git 2.25 is too old: version 2.31 is needed.' }],
    ['empty', { report: null, commits: [] }],
  ]);
}

function withSessions(report: Report): Report {
  const basis = { ...report.living.basis, session: 200 };
  return { ...report, living: { ...report.living, basis }, sessions: HEARD.sessions };
}

/** Of the page that explains: each target by its name, and again in German. */
function explanations(): ReadonlyMap<string, Scene> {
  const l10n = textsOf('de');
  const scene = (target: Target): Scene => ({ report: null, commits: [], target, explain: explainSample });
  return new Map(
    Object.entries(TARGETS).flatMap(([name, target]) => [
      [name, scene(target)],
      [`${name}-german`, { ...scene(target), locale: 'de', l10n }],
    ]),
  );
}

async function openAll({ page, say }: OpenPage): Promise<void> {
  await say({ type: 'milestone', id: 'living-low-10' });
  await page.locator('.rule-line .text-button').first().click();
  for (const fold of await page.locator('.fold').all()) await fold.click();
  for (const evidence of (await page.locator('.evidence summary').all()).slice(0, 1)) await evidence.click();
  await page.waitForTimeout(200);
}

async function openMachine({ page }: OpenPage): Promise<void> {
  await page.locator('.section-machine .about-button').click();
  await page.locator('.rule-line .text-button').first().click();
  await page.waitForTimeout(200);
}

async function openLoop({ page }: OpenPage): Promise<void> {
  await page.getByRole('tab').nth(1).click();
  await page.waitForTimeout(300);
}

async function openDefinitions({ page }: OpenPage): Promise<void> {
  await page.locator('.section-definitions .offer button').click();
  for (const at of [1, 10, 14]) await page.locator('.definition-fold').nth(at).click();
  await page.locator('.section-definitions summary').click();
  await page.waitForTimeout(200);
}

async function look(folder: string, file: string, only: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  try {
    const names = [await scenes(file), await explanations()] as const;
    await lookAtAll(browser, folder, ['dashboard', 'overview'], names[0], only);
    await lookAtAll(browser, folder, ['explain'], names[1], only);
  } finally {
    await browser.close();
  }
}

async function lookAtAll(
  browser: Browser,
  folder: string,
  pages: readonly (keyof typeof WIDTHS)[],
  scenes: ReadonlyMap<string, Scene>,
  only: readonly string[],
): Promise<void> {
  const files = await bundles();
  for (const [sceneName, scene] of scenes)
    for (const name of pages)
      for (const theme of Object.keys(THEMES) as ThemeName[])
        for (const width of WIDTHS[name]) {
          const which = [name, theme, String(width), sceneName];
          if (!which.every((value, i) => ['all', value].includes(only[i] ?? 'all'))) continue;
          const opened = await openPage(browser, files, { name, theme, scene, width });
          await opened.page.waitForTimeout(400);
          if (['why', 'german', 'chinese'].includes(sceneName) && name === 'dashboard') await openAll(opened);
          if (sceneName.startsWith('definitions') && name === 'dashboard') await openDefinitions(opened);
          if (sceneName.startsWith('machine') && name === 'dashboard') await openMachine(opened);
          if (sceneName.startsWith('loop') && name === 'dashboard') await openLoop(opened);
          const path = join(folder, `${name}-${sceneName}-${theme}-${width}.png`);
          await opened.page.screenshot({ path, fullPage: true });
          for (const complaint of opened.complaints) console.error(path, complaint);
          await opened.page.close();
        }
}

const [folder, file, ...only] = process.argv.slice(2);
if (folder === undefined || file === undefined) throw new Error('look.ts FOLDER REPORT.json [PAGE …]');
look(folder, file, only).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
