import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { type FromPage, fromPage, type ToPage } from '../../../src/protocol';
import { type Answers, answersOf, type Scene } from './answers';
import { THEMES, type ThemeName, themeSheet } from './themes';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ORIGIN = 'http://page.test';
const NONCE = 'c29tZS1ub25jZQ';

/** The style sheets of each page, in their order. */
const SHEETS = {
  dashboard: ['dashboard', 'definitions'],
  overview: ['overview'],
  compare: ['dashboard', 'compare'],
  explain: ['dashboard', 'explain'],
  organisation: ['dashboard', 'organisation'],
} as const;
export type PageName = keyof typeof SHEETS;
const NAMES = Object.keys(SHEETS) as PageName[];
const SCRIPTS = ['tab', 'overview'] as const;

const scriptOf = (name: PageName) => (name === 'overview' ? 'overview.js' : 'tab.js');

/** The bundles as the extension ships them, in memory. */
export async function bundles(): Promise<ReadonlyMap<string, string>> {
  const outdir = await mkdtemp(join(tmpdir(), 'writes-itself-pages-'));
  await build({
    entryPoints: SCRIPTS.map(name => join(ROOT, `src/webview/${name}.tsx`)),
    outdir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const scripts = SCRIPTS.map(name => `${name}.js`);
  const sheets = ['page', 'chart', ...NAMES, 'definitions'].map(name => `${name}.css`);
  const files = [
    ...scripts.map(async name => [name, await readFile(join(outdir, name), 'utf8')] as const),
    ...sheets.map(
      async name => [name, await readFile(join(ROOT, 'media', name), 'utf8').catch(() => '')] as const,
    ),
  ];
  const read = new Map(await Promise.all(files));
  await rm(outdir, { recursive: true });
  return read;
}

function html(name: PageName, theme: ThemeName): string {
  const sheets = ['theme', 'page', 'chart', ...SHEETS[name]].map(sheet => `${sheet}.css`);
  const policy = `default-src 'none'; img-src ${ORIGIN} data: blob:; style-src ${ORIGIN}; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Writes Itself</title>
${sheets.map(sheet => `<link rel="stylesheet" href="${ORIGIN}/${sheet}">`).join('\n')}
</head><body class="${THEMES[theme].body}"><div id="root" data-page="${name}"></div>
<script nonce="${NONCE}" src="${ORIGIN}/${scriptOf(name)}"></script></body></html>`;
}

/** Runs in the page before its scripts; state outlives a reload as in VS Code. */
const HOST = `
const key = 'state';
let acquired = false;
window.acquireVsCodeApi = () => {
  if (acquired) throw new Error('acquired twice');
  acquired = true;
  return {
    postMessage: message => window.toHost(JSON.stringify(message)),
    getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem(key, JSON.stringify(state)),
  };
};`;

export interface OpenPage {
  readonly page: Page;
  /** All that the page has sent, each checked against the protocol. */
  readonly sent: readonly FromPage[];
  /** Errors and refusals that the browser reported. */
  readonly complaints: readonly string[];
  readonly say: (message: ToPage) => Promise<void>;
}

export interface Opening {
  readonly name: PageName;
  readonly theme: ThemeName;
  readonly scene: Scene;
  readonly width: number;
  readonly height?: number;
}

export async function openPage(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  { name, theme, scene, width, height = 900 }: Opening,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(5000);
  const complaints: string[] = [];
  page.on('console', entry => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  const say = (message: ToPage) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  const sent = await answering(page, answersOf(scene), async message => {
    await say(message);
  });
  await page.route('**/*', async route => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === '') return route.fulfill({ contentType: 'text/html', body: html(name, theme) });
    const body = file === 'theme.css' ? themeSheet(theme) : (files.get(file) ?? '');
    return route.fulfill({ contentType: file.endsWith('.js') ? 'text/javascript' : 'text/css', body });
  });
  await page.goto(`${ORIGIN}/`);
  return { page, sent, complaints, say: async message => void (await say(message)) };
}

async function answering(
  page: Page,
  answers: Answers,
  say: (message: ToPage) => Promise<void>,
): Promise<FromPage[]> {
  const sent: FromPage[] = [];
  await page.exposeFunction('toHost', async (text: string) => {
    const message = fromPage.parse(JSON.parse(text));
    sent.push(message);
    for (const answer of answers.to(message)) await say(answer);
  });
  await page.addInitScript(HOST);
  return sent;
}
