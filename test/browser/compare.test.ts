import { strict as assert } from 'node:assert';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../.ci/host-places.mjs';
import { type Report, sharesOf } from '../../src/core/report';
import { counts, SAMPLE } from '../support/page-sample';
import { sends, violationsIn } from './harness/checks';
import { comparisonOf, sideOf } from './harness/comparison';
import { bundles, type Opening, type OpenPage, openPage } from './harness/page';
import { THEMES, type ThemeName } from './harness/themes';

const LESS = counts({ agent: 100, unknown: 900 });
const OLDER: Report = {
  ...SAMPLE,
  living: { ...SAMPLE.living, ...LESS },
  share: sharesOf(LESS),
  agents: [{ agent: 'Crush', model: null, living: 90, added: 90, commits: 9 }],
  trend: SAMPLE.trend.slice(0, 30),
};
const [LEFT, RIGHT] = [sideOf(OLDER, 'v1.9'), sideOf(SAMPLE, 'v2.0')];
const NOTHING = { report: null, commits: [] };
const DONE = comparisonOf([LEFT, RIGHT], { older: 0, counted: 1234, low: 0.5 });

describe('the page that compares, in a browser', () => {
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  const opened: OpenPage[] = [];

  before(async function () {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      console.log('      No Chromium found: the page is not tried in a browser.');
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

  async function open(comparison = DONE, opening: Partial<Opening> = {}): Promise<OpenPage> {
    const page = await openPage(browser, files, {
      name: 'compare',
      theme: 'dark',
      scene: { ...NOTHING, comparison },
      width: 1100,
      ...opening,
    });
    opened.push(page);
    await page.page.locator('h1').waitFor();
    return page;
  }

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      const { page, complaints } = await open(DONE, { theme });
      await page.getByText('View as table').click();
      await page.getByRole('radio', { name: 'Days since the first sign' }).check();
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });

  const pending = { ...RIGHT, report: null };
  const states = [
    ['nothing is chosen', []],
    ['both are made', comparisonOf([{ ...LEFT, report: null }, pending], null, { at: 0, share: 0.1 })],
    ['one is made', comparisonOf([LEFT, pending], null, { at: 1, share: 0.5 })],
    ['the lines in between are counted', comparisonOf([LEFT, RIGHT], null, { at: 'since', share: 0.5 })],
    ['one failed', comparisonOf([LEFT, { ...pending, problem: 'There is no commit "x".' }])],
  ] as const;
  for (const [what, comparison] of states)
    it(`is usable where ${what}`, async () => {
      const { page, complaints } = await open([...comparison], { width: 320 });
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });

  for (const width of [320, 699, 700, 1100, 1440])
    it(`never scrolls sideways at ${width} px, and has its sides side by side from 700 px on`, async () => {
      const { page } = await open(DONE, { width });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      const [left, right] = await Promise.all(
        [0, 1].map(place => page.locator('.section-side').nth(place).boundingBox()),
      );
      assert.equal(left!.y === right!.y, width >= 700);
    });

  it('says which side has more, and what came in between', async () => {
    const { page } = await open();
    const more = ((SAMPLE.share.low! - 0.1) * 100).toFixed(1);
    await page.getByText(`v2.0 has ${more} points more declared AI than v1.9.`).waitFor();
    await page
      .getByText('50.0% of the 1,234 lines that came after v1.9 and live at v2.0 are declared AI.')
      .waitFor();
    assert.equal(await page.getByText('cannot be compared line by line').count(), 0);
  });

  it('sets agents against each other, the greatest difference first', async () => {
    const { page } = await open();
    const table = page.getByRole('region', { name: 'Agents' }).getByRole('row');
    await table.first().waitFor();
    const rows = await table.allInnerTexts();
    assert.match(rows[0]!, /^Agent\s+v1\.9\s+v2\.0\s+Difference/);
    const own = 700 / SAMPLE.living.counted;
    assert.deepEqual(rows[1]!.split(/\s+/), [
      'Aider',
      '0.0%',
      `${(own * 100).toFixed(1)}%`,
      `+${(own * 100).toFixed(1)}`,
    ]);
    assert.match(rows[2]!, /^Crush\s+9\.0%\s+0\.0%\s+−9\.0/);
  });

  it('says where versions or rules differ', async () => {
    const rule = { ...SAMPLE.rule, hash: 'cd'.repeat(32) };
    const { page, say } = await open(comparisonOf([LEFT, sideOf({ ...SAMPLE, rule }, 'v2.0')]));
    await page.getByText(/different rules \(abababab and cdcdcdcd\)/).waitFor();
    const old = { ...RIGHT, report: { ...RIGHT.report!, schemaVersion: 1 } };
    for (const message of comparisonOf([LEFT, old])) await say(message);
    await page.getByText(/different versions \(2 and 1\)/).waitFor();
  });

  it('asks for other sides, to swap, to stop and to try again', async () => {
    const { page, sent, say } = await open();
    await page.getByRole('button', { name: 'Change…' }).nth(1).click();
    await sends(sent, { type: 'compare', at: 1 });
    await page.getByRole('button', { name: 'Choose Both…' }).click();
    await sends(sent, { type: 'compare', at: null });
    await page.getByRole('button', { name: 'Swap Sides' }).click();
    await sends(sent, { type: 'comparison', what: 'swap' });
    for (const message of states[2][1]) await say(message);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await sends(sent, { type: 'comparison', what: 'stop' });
    for (const message of states[4][1]) await say(message);
    await page.getByRole('button', { name: 'Compare Again' }).click();
    await sends(sent, { type: 'comparison', what: 'again' });
  });

  it('keeps its sides and its axis over a reload', async () => {
    const { page } = await open();
    await page.getByRole('radio', { name: 'Days since the first sign' }).check();
    const saved = await page.evaluate("JSON.parse(sessionStorage.getItem('state'))");
    assert.deepEqual(saved, { sides: [LEFT.side, RIGHT.side], view: { axis: 'age' } });
    await page.reload();
    await page.locator('.lines').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Days since the first sign' }).isChecked());
  });

  it('tells the numbers of its picture in a table', async () => {
    const { page } = await open();
    await page.getByText('View as table').click();
    const rows = await page.locator('.lines-table tbody tr').allInnerTexts();
    assert.ok(rows.length >= 3, rows.join('\n'));
    // The older side ends before the newer one.
    assert.match(rows.at(-1)!, /–\s+\d+\.\d%/);
  });

  it('shows hostile names as text', async () => {
    const { page } = await open();
    await page.locator('.section-side').first().waitFor();
    assert.equal(await page.title(), 'Writes Itself');
    assert.equal(await page.locator('#root img').count(), 0);
    const shown = await page.content();
    assert.match(shown, /&lt;img src=x/);
    for (const hidden of ['\u0007', '\u202e', '\u202c']) assert.ok(!shown.includes(hidden));
  });
});
