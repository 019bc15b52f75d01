import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { atLeast, inEnglish, LOOP_PANELS, ladder, overwriteSums, type Report } from '../../src/core/report';
import { noLoop } from '../support/loop-sample';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import type { Scene } from './harness/answers';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import { THEMES, type ThemeName } from './harness/themes';

const SCENE: Scene = { report: SAMPLE, commits: SAMPLE_COMMITS };
const LOOP = SAMPLE.loop!;
const percent = (share: number | null) => `${(share! * 100).toFixed(1)}%`;

describe('the tab that tells of the loop', () => {
  const open = inBrowser(SCENE);

  const tab = (page: Page) => page.getByRole('tab', { name: 'The loop' });
  async function opened(opening: Parameters<typeof open>[0] = {}) {
    const shown = await open(opening);
    await tab(shown.page).click();
    await shown.page.locator('.section-loop').waitFor();
    return shown;
  }

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      const { page, complaints } = await opened({ theme });
      for (const button of await page.locator('.about-button').all()) await button.click();
      await page.getByRole('checkbox', { name: 'View as table' }).check();
      for (const summary of await page.locator('.dashboard details > summary').all())
        if (await summary.isVisible()) await summary.click();
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });

  for (const width of [320, 768, 1440])
    it(`never scrolls sideways at ${width} px`, async () => {
      const { page } = await opened({ width });
      for (const button of await page.locator('.about-button').all()) await button.click();
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
    });

  it('tells the figures of the report', async () => {
    const { page } = await opened();
    const tiles = await page.locator('.section-loop .tile-figure').allInnerTexts();
    const { aiOverAi, byAi } = overwriteSums(LOOP);
    const shares = [2, 3, 5].map(rung => atLeast(LOOP.autonomy, rung as 2 | 3 | 5).low);
    assert.deepEqual(tiles, [...shares, aiOverAi / byAi].map(percent));

    const rows = await page.locator('.ladder-table tbody tr').allInnerTexts();
    const count = (lines: number) => lines.toLocaleString('en-US');
    assert.deepEqual(
      rows.map(row =>
        row
          .split('\t')
          .slice(-5)
          .map(cell => cell.trim()),
      ),
      ladder(LOOP).map(({ living, added, commits, shares }) => [
        count(living),
        percent(shares.living),
        count(added),
        percent(shares.added),
        count(commits),
      ]),
    );
    assert.deepEqual(await page.locator('.section-closure .key-figures dd').allInnerTexts(), [
      'None are here',
      '40.0% of 100 lines',
    ]);
    const cells = await page.locator('.matrix tbody tr').allInnerTexts();
    assert.deepEqual(
      cells.map(row => row.split('\t')),
      [
        ['Agent', '180', '–', '240', '–'],
        ['Pair', '120', '–', '–', '–'],
        ['Unknown', '–', '60', '–', '600'],
      ],
    );
  });

  it('has a panel for each that files have, with the same figures and what they cannot know', async () => {
    const { page } = await opened();
    const teller = inEnglish(text => text);
    for (const make of Object.values(LOOP_PANELS)) {
      const panel = make(SAMPLE, LOOP, teller)!;
      const section = page.locator(`.section-${panel.id}`);
      assert.equal(await section.locator('h2').innerText(), panel.title);
      await section.locator('.about-button').press('Enter');
      assert.ok((await section.locator('.about-words').innerText()).includes(panel.about.limits));
      const shown = await section.innerText();
      for (const text of panel.blocks.flatMap(block => ('text' in block ? [block.text] : [])))
        if (!/\d{4}-\d\d-\d\d/.test(text)) assert.ok(shown.includes(text), text);
      for (const block of panel.blocks)
        if (block.kind === 'table')
          for (const row of block.rows)
            for (const cell of row.filter(cell => /^[\d.,]+%?$/.test(cell)))
              assert.ok(shown.includes(cell), cell);
    }
  });

  it('shows what is folded away, and pictures as tables, by keyboard alone', async () => {
    const { page } = await opened();
    const folded = page.locator('.section-reach details');
    await folded.locator('summary').press('Enter');
    await folded.getByRole('row', { name: /^2024-Q1/ }).waitFor();
    const curve = page.locator('.section-durability .told-folded').first();
    await curve.locator('summary').press('Space');
    await curve.getByRole('row', { name: /^90 days/ }).waitFor();
    assert.ok((await page.getByRole('img', { name: /still there, by age/ }).count()) === 1);
  });

  it('leads to each panel from a list above them', async () => {
    const { page } = await opened();
    const heads = await page.locator('.column > .section h2').allInnerTexts();
    const links = page.getByRole('navigation', { name: 'Further panels' }).getByRole('button');
    assert.deepEqual(await links.allInnerTexts(), heads);
    await links.last().press('Enter');
    assert.equal(await page.evaluate('document.activeElement.textContent'), heads.at(-1));
  });

  it('shows since when texts speak of AI, until that is switched off', async () => {
    const { page } = await opened();
    const strips = page.locator('.section-ladder .wi-texts rect');
    assert.ok((await strips.count()) > 0);
    await page
      .locator('.section-ladder')
      .getByRole('button', { name: /Texts on AI/ })
      .click();
    assert.equal(await strips.count(), 0);
  });

  it('saves the picture of the ladder under the sentence that stands above it', async () => {
    const { page, sent } = await opened();
    const sentence = await page.locator('.section-ladder .told-headline').innerText();
    assert.match(sentence, /^AI is named as author or co-author of \d+\.\d% of the new lines/);
    await page.getByRole('button', { name: 'Save picture' }).press('Enter');
    await sends(sent, message => message.type === 'save' && message.format === 'png');
  });

  it('is walked by keyboard: arrows between the tabs, Tab into what is shown', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'How much' }).focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    assert.equal(await focused(), 'The loop');
    await page.locator('.section-loop').waitFor();
    assert.equal(await page.getByRole('tabpanel', { name: 'The loop' }).count(), 1);
    await page.keyboard.press('Tab');
    const about = page.locator('.section-ladder .about-button');
    assert.equal(await about.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    assert.equal(await about.getAttribute('aria-expanded'), 'true');
    await page.getByText('Each commit stands on one rung').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    assert.ok(await page.getByRole('radio', { name: 'Living lines' }).isChecked());
    await tab(page).focus();
    for (const [key, name] of [
      ['Home', 'How much'],
      ['ArrowLeft', 'The loop'],
      ['ArrowRight', 'How much'],
      ['End', 'The loop'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await focused(), name);
    }
  });

  it('is kept over a reload, with its chart, and leaves that of the other tab as it was', async () => {
    const { page } = await opened();
    await page.getByRole('radio', { name: 'Commits' }).check();
    await page.getByRole('button', { name: /0 No evidence of AI/ }).click();
    await page.reload();
    await page.locator('.section-ladder .wi-chart').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Commits' }).isChecked());
    const none = page.getByRole('button', { name: /0 No evidence of AI/ });
    assert.equal(await none.getAttribute('aria-pressed'), 'true');
    await page.getByRole('tab', { name: 'How much' }).click();
    assert.ok(await page.getByRole('radio', { name: /^Living lines/ }).isChecked());
  });

  it('is opened by a link, and left by what asks for a milestone', async () => {
    const { page, say } = await open();
    await say({ type: 'view', repository: 'r1', view: { tab: 'loop' } });
    await page.locator('.section-loop').waitFor();
    await say({ type: 'milestone', id: 'living-low-10' });
    await page.locator('.section-why h2:focus').waitFor();
    assert.equal(await page.locator('.section-loop').count(), 0);
  });

  it('leads from a date of the ladder to the commits of that time', async () => {
    const { page, sent } = await opened();
    await page.locator('.wi-surface').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await sends(
      sent,
      message => message.type === 'commits' && message.which === 'all' && message.to !== null,
    );
    await page.locator('.section-commits').waitFor();
    assert.equal(await page.locator('.section-loop').count(), 0);
  });

  it('is saved as a picture as it is seen', async () => {
    const { page, sent, say } = await opened();
    await page.locator('.section-ladder .wi-chart').waitFor();
    await say({ type: 'capture', picture: 'chart', format: 'svg' });
    await sends(sent, message => message.type === 'save');
    const [saved] = sent.flatMap(message => (message.type === 'save' ? [message.content] : []));
    assert.match(saved!, /5 No person named/);
    assert.match(saved!, />AI is named as author or co-author of /);
    assert.match(saved!, /Names are identities, not attention/);
  });

  const told = (report: Partial<Report>, scene: Partial<Scene> = {}): Scene => ({
    ...SCENE,
    report: { ...SAMPLE, ...report },
    ...scene,
  });
  const nothing: readonly [string, Scene, RegExp][] = [
    ['the report does not tell of it', told({ loop: null }), /a version made it that did not know of it/],
    ['no commit declares AI', told({ loop: noLoop(SAMPLE.trend.length) }), /No commit declares AI here/],
    ['lines are still followed', told({}, { stage: 'lines' }), /once all lines are followed/],
    ['the history is cut', told({ share: { low: null, users: null, high: null, estimate: null } }), /share/],
  ];
  it('tells what texts say of AI where no commit declares it', async () => {
    const loop = { ...noLoop(SAMPLE.trend.length), declaring: LOOP.declaring };
    const { page } = await opened({ scene: told({ loop }) });
    await page.locator('.section-declaring').waitFor();
    assert.equal(await page.locator('.section-ladder').count(), 0);
  });

  for (const [what, scene, words] of nothing)
    it(`says so in a sentence where ${what}`, async () => {
      const { page, complaints } = await opened({ scene, width: 320 });
      assert.match(await page.locator('.section-loop .empty').innerText(), words);
      assert.equal(await page.locator('.section-ladder').count(), 0);
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });
});
