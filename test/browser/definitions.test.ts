import { strict as assert } from 'node:assert';
import { definitionsSample } from '../support/definitions-sample';
import { LANGUAGES, textsOf } from '../support/languages';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import type { Scene } from './harness/answers';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import type { OpenPage } from './harness/page';
import { THEMES, type ThemeName } from './harness/themes';

const OF = { head: SAMPLE.repository.head, rule: SAMPLE.rule.hash };
const DEFINITIONS = definitionsSample(SAMPLE);
const SCENE: Scene = { report: SAMPLE, commits: SAMPLE_COMMITS, definitions: DEFINITIONS };
const SILENT: Scene = { report: SAMPLE, commits: SAMPLE_COMMITS };
const MAKING = { kind: 'making', share: 0.4, step: 'lines', done: 3, total: 9 } as const;

describe('the panel of definitions', () => {
  const open = inBrowser(SCENE);
  const panel = ({ page }: OpenPage) => page.locator('.section-definitions');

  async function compare(opened: OpenPage): Promise<void> {
    await panel(opened).locator('.offer button').click();
    await panel(opened).locator('.definition-fold').first().waitFor();
  }

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      const opened = await open({ theme });
      await compare(opened);
      for (const at of [0, 1, 8, 13]) await panel(opened).locator('.definition-fold').nth(at).click();
      await panel(opened).locator('summary').click();
      assert.deepEqual(await violationsIn(opened.page), []);
      assert.deepEqual(opened.complaints, []);
    });

  for (const locale of LANGUAGES)
    it(`has room at every width: ${locale}`, async () => {
      for (const width of [320, 700, 1440]) {
        const opened = await open({ width, scene: { ...SCENE, locale, l10n: textsOf(locale) } });
        await compare(opened);
        for (const fold of await panel(opened).locator('.definition-fold').all()) await fold.click();
        await panel(opened).locator('summary').click();
        const wide = await opened.page.evaluate<number[]>(
          "[document.documentElement, ...document.querySelectorAll('.section-definitions *')].filter(e => e.clientWidth > 1 && getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth).map(e => e.scrollWidth)",
        );
        assert.deepEqual(wide, [], `${width} px`);
        assert.equal(await opened.page.evaluate('document.documentElement.scrollWidth'), width);
      }
    });

  it('asks for nothing until the reader does, shows how far it is, and can be stopped', async () => {
    const opened = await open({ scene: SILENT });
    const { page, sent, say } = opened;
    await panel(opened).locator('.offer button').waitFor();
    assert.ok(!sent.some(({ type }) => type === 'define'));
    await panel(opened).locator('.offer button').click();
    await sends(sent, { type: 'define', all: false });
    await say({ type: 'definitions', ...OF, all: false, state: MAKING });
    await panel(opened).getByText('Following lines: 3 of 9 files').waitFor();
    assert.equal(await panel(opened).locator('.offer').count(), 0);
    assert.deepEqual(await violationsIn(page), []);
    await panel(opened).getByRole('button', { name: 'Cancel' }).click();
    await sends(sent, { type: 'stop', what: 'definitions' });
    await say({ type: 'definitions', ...OF, all: false, state: { kind: 'none', problem: null } });
    await panel(opened).locator('.offer button').waitFor();
    const problem = 'git is \u202e too old';
    await say({ type: 'definitions', ...OF, all: false, state: { kind: 'none', problem } });
    await panel(opened).getByText('git is').waitFor();
    assert.ok(!(await page.content()).includes('\u202e'));
  });

  it('offers nothing while figures grow, and shows nothing of another commit or rule', async () => {
    const growing = await open({ scene: { ...SILENT, stage: 'lines', progress: { ...MAKING, left: null } } });
    await panel(growing).getByText('once the analysis is done').waitFor();
    const opened = await open({ scene: SILENT });
    const state = { kind: 'made', rows: DEFINITIONS } as const;
    for (const other of [{ head: 'f'.repeat(40) }, { rule: 'other' }])
      await opened.say({ type: 'definitions', ...OF, ...other, all: false, state });
    await panel(opened).locator('.offer button').waitFor();
    assert.equal(await panel(opened).locator('table').count(), 0);
    await opened.say({ type: 'definitions', ...OF, all: false, state });
    await panel(opened).locator('table').waitFor();
  });

  it('is worked by keyboard: each definition opens, with its steps, its source and a sentence to quote', async () => {
    const opened = await open();
    const { page, sent } = opened;
    await panel(opened).locator('.offer button').focus();
    await page.keyboard.press('Enter');
    await panel(opened).locator('h2:focus').waitFor();
    const fold = panel(opened).getByRole('button', { name: 'aiblame, surviving lines' });
    await fold.focus();
    await page.keyboard.press('Enter');
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    const detail = page.locator(`[id="${await fold.getAttribute('aria-controls')}"]`);
    assert.equal(await detail.locator('li').count(), 3);
    assert.match(
      (await detail.locator('a').getAttribute('href')) ?? '',
      /^https:\/\/github\.com\/trinhbentre/,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sends(
      sent,
      message =>
        message.type === 'copy' && /by the definition aiblame\.surviving \(variant\)/.test(message.text),
    );
  });

  it('keeps what it has while every line is looked at', async () => {
    const opened = await open();
    await compare(opened);
    await panel(opened).getByRole('button', { name: 'Look at Every Line' }).click();
    await sends(opened.sent, { type: 'define', all: true });
    await opened.say({ type: 'definitions', ...OF, all: true, state: MAKING });
    await panel(opened).getByRole('button', { name: 'Cancel' }).waitFor();
    await panel(opened).locator('table').waitFor();
  });

  it('draws a mark for each share, and opens the row of one that is clicked', async () => {
    const opened = await open();
    await compare(opened);
    const told = DEFINITIONS.filter(({ share, between }) => share !== null || between !== null);
    const marks = panel(opened).locator('.strip-plot [role=img] .strip-mark');
    assert.equal(await marks.count(), told.length);
    const mark = marks.filter({ hasText: 'Korext' });
    await mark.click();
    const fold = panel(opened).getByRole('button', { name: 'Korext, commits with a tool signature' });
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  });
});
