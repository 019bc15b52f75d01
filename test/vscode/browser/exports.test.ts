import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { commandLine, sampleRepository } from '../sample';
import { open, showDashboard } from './setup';

describe('exports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  let repository: TestRepo;
  let window: Window;

  before(async () => {
    repository = sampleRepository();
    window = await open({ open: repository.dir, viewport: { width: 1400, height: 1000 } });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Chooses a format, names the file in the dialog, and answers with the file once it is there. */
  async function exported(label: string, file: string, start: () => Promise<void>): Promise<string> {
    const path = resolve(folder, file);
    await start();
    const rows = window.page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows
      .filter({ has: window.page.locator('.label-name', { hasText: label }) })
      .first()
      .click();
    await name(path);
    await poll(`${file} to be written`, () =>
      existsSync(path) && statSync(path).size > 0 ? true : undefined,
    );
    return path;
  }

  async function name(path: string): Promise<void> {
    const input = window.page.locator('.quick-input-widget:visible input').first();
    await poll('the dialog to offer a place', async () =>
      (await input.inputValue()).includes(repository.dir) ? true : undefined,
    );
    await input.fill(path);
    // The dialog looks into the folder that was typed before it takes an answer.
    await poll('the dialog to close', async () => {
      const ok = window.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' });
      if (await ok.isVisible()) await ok.click({ timeout: 1000 }).catch(() => {});
      return (await ok.isVisible()) ? undefined : true;
    });
  }

  const byPalette = () => window.runCommand('Writes Itself: Export…');
  const read = (path: string) => readFileSync(path, 'utf8');

  for (const [label, file, format] of [
    ['Data (JSON)', 'report.json', 'json'],
    ['Markdown', 'report.md', 'markdown'],
    ['Table (CSV)', 'report.csv', 'csv'],
    ['Web Page (HTML)', 'report.html', 'html'],
    ['Card (SVG)', 'card.svg', 'card'],
    ['Dark Card (SVG)', 'card-dark.svg', 'card-dark'],
    ['Picture (SVG)', 'report.svg', 'svg'],
    ['Badge (SVG)', 'badge.svg', 'badge'],
    ['Badge (JSON)', 'badge.json', 'shields'],
  ] as const)
    it(`write ${label} as the command line does`, async () => {
      const path = await exported(label, file, byPalette);
      assert.equal(read(path), commandLine(repository.dir, '--format', format));
    });

  it('begin with pictures, pages and texts for people, and end with data', async () => {
    await byPalette();
    const rows = window.page.locator('.quick-input-widget:visible .monaco-list-row .label-name');
    await rows.first().waitFor();
    const labels = (await rows.allInnerTexts()).slice(0, 12).map(label => label.trim());
    assert.deepEqual([labels[0], labels[2], labels.at(-1)], ['Card (SVG)', 'Picture (SVG)', 'Data (JSON)']);
    await window.screenshot('export-list');
    await window.page.keyboard.press('Escape');
  });

  it('go to the clipboard by keyboard alone', async () => {
    await byPalette();
    await window.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
    await window.page.keyboard.type('copy mark');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.notification-toast', { hasText: 'Markdown is in the clipboard.' }).waitFor();
    const copied = await window.host(vscode => vscode.env.clipboard.readText());
    assert.equal(copied, commandLine(repository.dir, '--format', 'markdown'));
  });

  it('are shown in the Explorer afterwards, where they lie in the folder that is open', async () => {
    const path = await exported('Badge (SVG)', join(repository.dir, 'shown-badge.svg'), byPalette);
    const toast = window.page.locator('.notification-toast', { hasText: 'shown-badge.svg' });
    await toast.getByRole('button', { name: 'Reveal', exact: true }).click();
    await window.page
      .locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'shown-badge.svg' })
      .waitFor();
    rmSync(path);
  });

  it('open the file afterwards, if wanted', async () => {
    await exported('Markdown', 'opened.md', byPalette);
    const toast = window.page.locator('.notification-toast', { hasText: 'opened.md' });
    await toast.getByRole('button', { name: 'Open', exact: true }).click();
    await window.page.locator('.tab.active').getByText('opened.md').waitFor();
  });

  it('write the chart as it is seen, as SVG and PNG', async () => {
    const page = await showDashboard(window);
    const fromPage = () => page.getByRole('button', { name: 'Export…' }).click();
    await page.getByLabel('Unit').selectOption({ label: 'Count' });
    const svg = read(await exported('Picture (SVG)', 'seen.svg', fromPage));
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.ok(!/<script|onload|var\(--/.test(svg), 'the picture must stand alone');
    await page.getByLabel('Unit').selectOption({ label: 'Share' });
    const other = read(await exported('Picture (SVG)', 'share.svg', fromPage));
    assert.notEqual(other, svg);
    const png = readFileSync(await exported('Picture (PNG)', 'seen.png', fromPage));
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.ok(png.readUInt32BE(16) > 600 && png.length > 10_000, `${png.readUInt32BE(16)} px wide`);
  });

  it('write the card of 1200 × 630 for dense screens, light and dark', async () => {
    const page = await showDashboard(window);
    const fromPage = () => page.getByRole('button', { name: 'Export…' }).click();
    const pictures = [];
    for (const label of ['Card (PNG)', 'Dark Card (PNG)'] as const) {
      const png = readFileSync(await exported(label, `${label.replace(/\W/g, '')}.png`, fromPage));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2400, 1260], label);
      pictures.push(png);
    }
    assert.ok(!pictures[0]!.equals(pictures[1]!));
  });
});
