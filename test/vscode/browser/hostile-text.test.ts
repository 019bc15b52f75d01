import { strict as assert } from 'node:assert';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { SOURCE } from '../../../src/core/report';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { browser } from '../host/browser';
import { poll } from '../host/poll';
import { commandLine } from '../sample';
import { open, openChanges, openReport, showDashboard, showSidebar } from './setup';

const URL_OF_CANARY = 'http://canary.invalid/x';
const IMG = `<img src="${URL_OF_CANARY}" onerror="globalThis.canary=1">`;
const SVG = '</script></style><svg onload="globalThis.canary=2">';
/** Markup, icons, links, directions, line ends and formulas, in one. */
const EVIL = `${IMG}${SVG} $(trash) [x](command:workbench.action.quit) ![y](${URL_OF_CANARY}) \u202e\u2066evil\u2069 =cmd|'x'!A0`;
const LONG = 'W'.repeat(10_000);
const CLAUDE = 'Claude <noreply@anthropic.com>';
const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');

/** Everything of a repository that anybody may name, named by somebody with bad intentions. */
function hostileRepository(): TestRepo {
  const repo = new TestRepo();
  const path = EVIL.replaceAll('/', '\u2044');
  const ai = {
    author: `${EVIL.replace(/[<>]/g, '(')} <x@y>`,
    message: `${EVIL}\n\n${IMG}\n\nCo-authored-by: ${CLAUDE}\n`,
  };
  repo.write('plain.ts', lines(3, 'p')).commit({ author: 'Ada <a@b.c>', date: '2025-01-01' });
  repo.write(`${path}/${path}.ts`, lines(9, 'e')).commit({ ...ai, date: '2025-02-01' });
  const house = repo
    .write('=cmd.ts', lines(4, 'c'))
    .commit({ author: `${LONG} <l@l>`, message: `${LONG}\n\n${IMG}\n`, date: '2025-03-01' });
  repo.tag('v1.0-$(trash)<img/src=x/onerror=canary>');
  const override = {
    commits: [{ commit: house, by: 'ai', agent: `House ${IMG} $(trash)`.slice(0, 100) }],
    milestones: [
      { date: '2025-03-02', title: `Mile ${IMG} $(trash) \u2066`.replace('\u2066', '').slice(0, 150) },
    ],
  };
  repo
    .write('.writes-itself.json', JSON.stringify(override))
    .write('more.ts', lines(2, 'm'))
    .commit({ ...ai, date: '2025-04-01' });
  repo.tag('v2.0-"><script>x');
  repo.branch('<img/src=x/onerror=canary>$(trash)');
  repo.git('reset', '-q', '--hard');
  return repo;
}

/** In any document: what a text of the repository may have become. */
const TRACES = `JSON.stringify({
  canary: String(globalThis.canary),
  elements: document.querySelectorAll('img[src*="canary"], svg[onload], script[src*="canary"], a[href*="canary"]:not([href^="#"]), a[href^="command:workbench.action.quit"], .codicon-trash').length,
})`;
const NONE = JSON.stringify({ canary: 'undefined', elements: 0 });

describe('hostile text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  /** The folder of the repository is named by its author, too. */
  const dir = join(folder, `r ${IMG.replaceAll('/', '\u2044')} $(trash)`);
  let window: Window;
  const requests: string[] = [];
  const dialogs: string[] = [];

  before(async () => {
    const repo = hostileRepository();
    renameSync(repo.dir, dir);
    window = await open({ open: dir, viewport: { width: 1400, height: 1000 } });
    window.page.on('request', request => requests.push(request.url()));
    window.page.on('dialog', dialog => dialogs.push(dialog.message()));
    await showSidebar(window);
    await window.webview({ has: '.overview .headline-number' });
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Nothing ran, nothing was asked for, and no element was made of data, in any document of the window. */
  async function nothingHappened(): Promise<void> {
    for (const frame of window.page.frames())
      assert.equal(await frame.evaluate<string>(TRACES).catch(() => NONE), NONE, frame.url());
    assert.deepEqual(
      requests.filter(url => url.includes('canary')),
      [],
    );
    assert.deepEqual(dialogs, []);
  }
  const rows = () => window.page.locator('.quick-input-widget:visible .monaco-list-row');
  const shown = (text: string) => {
    assert.match(text, /onerror/, 'the text itself is shown');
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/, 'directions are not');
    assert.ok(text.length < 20_000, `${text.length} characters are too many`);
  };

  /** A pointer that comes while an element is drawn anew shows no hover: it has to come again. */
  const showHover = (element: Locator) =>
    poll(
      'a hover',
      async () => {
        await window.page.mouse.move(0, 0);
        await element.hover();
        const hover = window.page.locator('.monaco-hover:visible').first();
        return hover.waitFor({ timeout: 5000 }).then(
          () => true,
          () => undefined,
        );
      },
      15_000,
    );

  it('does nothing in the overview', async () => {
    const overview = await window.webview({ has: '.overview .headline-number' });
    shown(await overview.locator('main').innerText());
    const wide = await overview.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await nothingHappened();
  });

  it('does nothing in the tree and in its hovers', async () => {
    const tree = window.page
      .locator('.pane:has(.pane-header[aria-label^="Files"])')
      .locator('.monaco-list-row');
    await tree.first().waitFor();
    shown((await tree.allInnerTexts()).join('\n'));
    const heights = await tree.evaluateAll(all => all.map(row => row.clientHeight));
    assert.equal(new Set(heights).size, 1);
    await showHover(tree.filter({ hasText: 'onerror' }).first());
    await nothingHappened();
  });

  it('does nothing in the status bar and its hover', async () => {
    await showHover(window.page.locator('.statusbar-item[id*="writes-itself"]').first());
    await nothingHappened();
    await window.page.mouse.move(700, 500);
  });

  it('does nothing in the dashboard, whatever is opened there', async () => {
    const page = await showDashboard(window);
    await page.getByRole('slider').focus();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await page.locator('.side .commit-subject').first().waitFor();
    shown(await page.locator('body').innerText());
    const wide = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await nothingHappened();
    await window.screenshot('hostile-text-dashboard');
  });

  it('does nothing in the title and the files of a commit’s changes', async () => {
    const page = await showDashboard(window);
    await openChanges(window, page, 'last');
    await nothingHappened();
    await window.screenshot('hostile-text-diff');
  });

  it('does nothing in quick picks', async () => {
    // Tags with such names are no releases: of them, nothing is offered.
    for (const [title, row] of [
      ['Report for a Release or Range…', 'Other Range…'],
      ['Explain This Commit…', 'onerror'],
    ] as const) {
      await window.runCommand(`Writes Itself: ${title}`);
      await rows().filter({ hasText: row }).first().waitFor();
      await nothingHappened();
      await window.screenshot('hostile-text-pick');
      if (row === 'Other Range…') {
        // Branches, tags of any name, commits.
        await window.page.keyboard.press('Enter');
        await rows().filter({ hasText: 'onerror' }).first().waitFor();
        await nothingHappened();
      }
      await window.page.keyboard.press('Escape');
      await rows().first().waitFor({ state: 'detached' });
    }
  });

  it('does nothing in what is explained, and in its tab', async () => {
    await window.host(async vscode => {
      const [file] = await vscode.workspace.findFiles('**/*evil*.ts');
      await vscode.commands.executeCommand('writesItself.explainFile', file);
    });
    const page = await window.webview({ has: '.explain .owner' });
    shown(await page.locator('body').innerText());
    await window.page.locator('.tab.active', { hasText: 'onerror' }).first().waitFor();
    await nothingHappened();
    await page.locator('.owner').getByRole('button').first().click();
    await page.locator('.verdict').waitFor();
    shown(await page.locator('body').innerText());
    const wide = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await nothingHappened();
    await window.screenshot('hostile-text-explain');
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeActiveEditor'));
  });

  it('does nothing in a report, as a rendered page and as its source', async () => {
    await window.runCommand('Writes Itself: Report for Repository');
    const text = await poll('the report', async () => {
      const found = await openReport(window);
      return found.includes('did AI write?') ? found : undefined;
    });
    shown(text.replaceAll('\\', ''));
    const page = await window.webview({ has: '.markdown-body h1' });
    const made = page.locator('.markdown-body').locator('a[href], img, h1 ~ h1');
    assert.deepEqual(await made.allInnerTexts(), [SOURCE]);
    await nothingHappened();
    await window.screenshot('hostile-text-preview');
    await window.host(vscode => vscode.commands.executeCommand('markdown.reopenAsSource'));
    await window.page.locator('.editor-instance .view-line', { hasText: 'Classes' }).first().waitFor();
    await nothingHappened();
  });

  it('does nothing in the log', async () => {
    await window.runCommand('Writes Itself: Open Log');
    await window.page.locator('.panel .monaco-editor, .output-view .monaco-editor').first().waitFor();
    await nothingHappened();
  });

  for (const format of ['html', 'svg', 'badge'] as const)
    it(`does nothing in the ${format} that is exported, opened by a browser`, async () => {
      const file = join(folder, format === 'html' ? 'report.html' : `${format}.svg`);
      writeFileSync(file, commandLine(dir, '--format', format));
      const page = await (await browser()).newPage();
      const asked: string[] = [];
      page.on('request', request => asked.push(request.url()));
      page.on('dialog', dialog => dialogs.push(dialog.message()));
      try {
        await page.goto(`file://${file}`);
        assert.equal(await page.evaluate<string>(TRACES), NONE);
        assert.deepEqual(asked, [`file://${file}`]);
        if (format === 'html') shown(await page.locator('body').innerText());
      } finally {
        await page.close();
      }
    });

  it('does nothing in a terminal', () => {
    const text = commandLine(dir, '--format', 'markdown');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys.
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    shown(text.replaceAll('\\', ''));
  });
});
