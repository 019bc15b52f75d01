import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ChartReport, TrendView } from '../../../src/core/chart';
import { THEMES, type ThemeName, themeSheet } from '../harness/themes';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ORIGIN = 'http://chart.test';
const NONCE = 'Y2hhcnQtbm9uY2U';

/** The chart alone, with a host that keeps its view and writes down its wishes. */
const ENTRY = `
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { TrendChart } from './src/webview/chart/trend-chart';
import { palette } from './src/webview/chart/theme-palette';
import { pngOf } from './src/webview/chart/png';
import { formatFor } from './src/webview/format';
import { chartWords } from './src/webview/words/chart';
const words = chartWords(formatFor('en'));
window.wishes = [];
window.palette = palette;
window.pngOf = pngOf;
const note = name => (...args) => void window.wishes.push([name, ...args]);
function Host({ report, first, tableShown }) {
  const [view, setView] = useState(first);
  const onView = wanted => { note('view')(wanted); setView(wanted); };
  return h(TrendChart, { report, view, onView, onDates: note('dates'), onMilestone: note('milestone'),
    words, patternPrefix: 'trend', tableShown });
}
window.show = (report, first, tableShown) =>
  render(h(Host, { key: JSON.stringify(first), report, first, tableShown }), document.getElementById('root'));
`;

export async function chartBundle(): Promise<string> {
  const built = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'tsx' },
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return built.outputFiles[0]!.text;
}

export interface ChartPage {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];
  readonly show: (report: ChartReport, view: TrendView, tableShown?: boolean) => Promise<void>;
  readonly wishes: () => Promise<[name: string, ...unknown[]][]>;
}

export async function openChart(
  browser: Browser,
  bundle: string,
  theme: ThemeName,
  width: number,
): Promise<ChartPage> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  const complaints: string[] = [];
  page.on('console', entry => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  const sheets = new Map([
    ['theme.css', themeSheet(theme)],
    ['page.css', await readFile(join(ROOT, 'media/page.css'), 'utf8')],
    ['chart.css', await readFile(join(ROOT, 'media/chart.css'), 'utf8')],
  ]);
  await page.route('**/*', async route => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === '')
      return route.fulfill({ contentType: 'text/html', body: html(theme, [...sheets.keys()]) });
    if (file === 'chart.js') return route.fulfill({ contentType: 'text/javascript', body: bundle });
    return route.fulfill({ contentType: 'text/css', body: sheets.get(file) ?? '' });
  });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    complaints,
    show: async (report, view, tableShown = false) => {
      const { trend, series, milestones } = report;
      const shown = JSON.stringify({ trend, series, milestones });
      await page.evaluate(`window.show(${shown}, ${JSON.stringify(view)}, ${tableShown})`);
      await page.waitForSelector('.wi-surface');
    },
    wishes: () => page.evaluate('window.wishes'),
  };
}

function html(theme: ThemeName, sheets: readonly string[]): string {
  const policy = `default-src 'none'; img-src blob:; style-src ${ORIGIN}; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>Chart</title>
${sheets.map(sheet => `<link rel="stylesheet" href="${ORIGIN}/${sheet}">`).join('\n')}
</head><body class="${THEMES[theme].body}"><main id="root"></main>
<script nonce="${NONCE}" src="${ORIGIN}/chart.js"></script></body></html>`;
}
