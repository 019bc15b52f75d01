import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { textsOf } from '../support/languages';
import { HEARD, MACHINES } from '../support/machine-sample';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import type { Opening } from './harness/page';
import { THEMES, type ThemeName } from './harness/themes';

const OFF = { report: SAMPLE, commits: SAMPLE_COMMITS, machine: MACHINES.off };
const ON = { report: HEARD, commits: SAMPLE_COMMITS, machine: MACHINES.on };

describe('what sessions on this machine say, on the pages', () => {
  const open = inBrowser(ON);
  const panel = (page: Page, name = 'This machine') => page.getByRole('region', { name, exact: true });

  async function opened(opening: Partial<Opening> = {}) {
    const shown = await open(opening);
    await shown.page.locator('.section-machine').waitFor();
    return shown;
  }

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      for (const scene of [ON, OFF]) {
        const { page, complaints } = await opened({ theme, scene });
        await page.locator('.section-machine .about-button').click();
        await page.getByRole('button', { name: 'How this number is made' }).click();
        assert.deepEqual(await violationsIn(page), []);
        assert.deepEqual(complaints, []);
      }
    });

  for (const width of [320, 768, 1440])
    for (const locale of ['en', 'de'] as const)
      it(`never scrolls sideways at ${width} px: ${locale}`, async () => {
        const l10n = locale === 'de' ? textsOf('de') : {};
        const { page } = await opened({ width, scene: { ...ON, locale, l10n } });
        await page.locator('.section-machine .about-button').click();
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      });

  it('has the number with them and without, what was read and how far it reaches', async () => {
    const { page } = await opened();
    const text = (await panel(page).innerText()).replace(/\s+/g, ' ');
    for (const said of [
      `Declared 10.1% ${(HEARD.share.low! * 100).toFixed(1)}%`,
      'Claude Code 1,204 files, not read: 2, records not understood: 7',
      'edits of files of this repository: 412, in sessions: 31, Feb 3, 2025 to Feb 23, 2025',
      'OpenAI Codex one file no edit of a file of this repository',
      `12 of ${HEARD.commits.counted} (`,
      '300 of 412 (72.8%)',
      'as they are: 210, set anew by a formatter: 20, changed by hand: 12',
      'folders of Crush',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
  });

  it('is marked beside the number and where it is explained, which is not taken along', async () => {
    const { page } = await opened();
    const mark =
      /200 lines \(\d+\.\d%\) were found in sessions on this machine: nobody else can count that again/;
    const now = page.locator('.section-now');
    assert.match(await now.innerText(), mark);
    assert.equal(await now.locator('.copying').count(), 0);
    await page.getByRole('button', { name: 'How this number is made' }).click();
    assert.match(await page.locator('.method').innerText(), mark);
    const overview = await open({ name: 'overview', width: 300 });
    await overview.page.getByText(mark).waitFor();
  });

  it('is turned on and off from the keyboard, by the host that asks', async () => {
    const { page, sent } = await opened();
    await panel(page).getByRole('button', { name: 'Choose Tools…' }).focus();
    await page.keyboard.press('Enter');
    await sends(sent, { type: 'sessions', what: 'choose' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sends(sent, { type: 'sessions', what: 'forget' });
  });

  it('is nothing before a person agreed, and has the way to it', async () => {
    const { page, sent } = await opened({ scene: OFF });
    assert.doesNotMatch(await page.locator('main').innerText(), /were found in sessions/);
    assert.equal(await page.locator('.copying').count(), 1);
    await panel(page).getByRole('button', { name: 'Read Agents’ Sessions…' }).click();
    await sends(sent, { type: 'sessions', what: 'choose' });
  });

  it('says that nothing is read in Restricted Mode, whatever was agreed to', async () => {
    const { page } = await opened({ scene: { ...OFF, machine: MACHINES.restricted } });
    assert.match(await panel(page).innerText(), /In Restricted Mode no session is read\./);
  });
});
