import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../.ci/host-places.mjs';
import { exportOrganisation, exportReport } from '../../src/core/export';
import type { Report } from '../../src/core/report';
import {
  infestedOrganisation,
  NAMED_ORGANISATIONS,
  sampleOrganisation,
} from '../support/organisation-sample';
import { HOSTILE, infested, NAMED_REPORTS, sampleReport } from '../support/sample-reports';

const root = join(import.meta.dirname, '..', '..');
const HOSTILE_NAMES = HOSTILE.filter(text => text.length < 10_001);

const PAGES: readonly (readonly [name: string, html: () => string])[] = [
  ['a report', () => exportReport(sampleReport(), 'html')],
  ['many repositories', () => exportOrganisation(sampleOrganisation(), 'html')],
];

/** What axe found, and where: shorter than what it says itself. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe('exports in a browser', () => {
  let browser: Browser;
  let page: Page;
  let said: string[];
  before(async function () {
    const executablePath = findChromium();
    if (executablePath === undefined) this.skip();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(error.message));
    page.on('request', ({ url }) => said.push(...(/^(data:|about:)/.test(url()) ? [] : [url()])));
  });
  beforeEach(() => {
    said = [];
  });
  after(async () => browser?.close());

  /** Shown without being served, so that any request is one too many. */
  const show = (report: Report, width: number, colorScheme: 'light' | 'dark' = 'light') =>
    showPage(exportReport(report, 'html'), width, colorScheme);
  const showPage = async (html: string, width: number, colorScheme: 'light' | 'dark' = 'light') => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    // What is written into a document stands under the policies of all that was written into it before.
    await page.goto('about:blank');
    await page.setContent(html);
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  };
  const widest = () => page.evaluate<number>('document.documentElement.scrollWidth');

  for (const [name, report] of NAMED_REPORTS)
    it(`shows a page that keeps its policy and fits into 320 pixels: ${name}`, async () => {
      for (const width of [320, 1280]) {
        await show(report(), width);
        assert.ok((await widest()) <= width);
      }
      assert.deepEqual(said, []);
    });

  for (const [name, organisation] of NAMED_ORGANISATIONS)
    it(`shows many repositories on a page that does the same: ${name}`, async () => {
      for (const width of [320, 768, 1440]) {
        await showPage(exportOrganisation(organisation(), 'html'), width);
        assert.ok((await widest()) <= width, String(width));
      }
      assert.deepEqual(said, []);
    });

  it('runs nothing and stays in place with hostile names of many repositories', async () => {
    for (const text of HOSTILE_NAMES) {
      await showPage(exportOrganisation(infestedOrganisation(text), 'html'), 320);
      assert.ok((await widest()) <= 320, JSON.stringify(text.slice(0, 30)));
      assert.equal(
        await page.evaluate(`document.scripts.length + document.querySelectorAll('img').length`),
        0,
      );
    }
    assert.deepEqual(said, []);
  });

  it('runs nothing and stays in place with hostile names', async () => {
    for (const text of HOSTILE_NAMES) {
      await show(infested(text), 320);
      assert.ok((await widest()) <= 320, JSON.stringify(text.slice(0, 30)));
      assert.equal(
        await page.evaluate(`document.scripts.length + document.querySelectorAll('img').length`),
        0,
      );
    }
    assert.deepEqual(said, []);
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      for (const [name, html] of PAGES)
        it(`shows nothing that axe-core objects to: ${name}, ${scheme}, ${width} pixels`, async () => {
          await showPage(html(), width, scheme);
          await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
          const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
          assert.deepEqual(
            found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
            [],
          );
        });

  it('reads pictures as XML, whatever names stand in them', async () => {
    const reports = [...NAMED_REPORTS.map(([, report]) => report()), ...HOSTILE_NAMES.map(infested)];
    for (const format of ['svg', 'badge'] as const) {
      const pictures = reports.map(report => exportReport(report, format));
      const errors = await page.evaluate<string[]>(`${JSON.stringify(pictures)}.flatMap(text => {
        const read = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [...read.querySelectorAll('parsererror')].map(error => error.textContent);
      })`);
      assert.deepEqual(errors, [], format);
    }
  });
});
