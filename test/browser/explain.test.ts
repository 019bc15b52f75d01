import { strict as assert } from 'node:assert';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../.ci/host-places.mjs';
import type { Target } from '../../src/protocol';
import { BY_USER, explainSample, FINER, PAIR, TARGETS } from '../support/explain-sample';
import { sends, violationsIn } from './harness/checks';
import { bundles, type Opening, type OpenPage, openPage } from './harness/page';
import { THEMES, type ThemeName } from './harness/themes';

describe('the page that explains, in a browser', () => {
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

  async function open(target: Target, opening: Partial<Opening> = {}): Promise<OpenPage> {
    const scene = { report: null, commits: [], target, explain: explainSample };
    const page = await openPage(browser, files, {
      name: 'explain',
      theme: 'dark',
      scene,
      width: 1100,
      ...opening,
    });
    opened.push(page);
    await page.page.locator('h1').waitFor();
    return page;
  }

  const region = ({ page }: OpenPage, name: string) => page.getByRole('region', { name, exact: true });
  const click = ({ page }: OpenPage, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click();
  const headed = ({ page }: OpenPage, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      for (const target of Object.values(TARGETS)) {
        const page = await open(target, { theme });
        assert.deepEqual(await violationsIn(page.page), [], JSON.stringify(target));
        assert.deepEqual(page.complaints, []);
      }
    });

  for (const width of [320, 700, 1100])
    it(`never scrolls sideways at ${width} px`, async () => {
      for (const target of Object.values(TARGETS)) {
        const { page } = await open(target, { width });
        await page.waitForTimeout(50);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(wide, width, JSON.stringify(target));
      }
    });

  it('says why a commit has its class, and where its lines count', async () => {
    const page = await open(TARGETS.pair);
    await headed(page, PAIR.subject);
    assert.match(await page.page.locator('.verdict').innerText(), /Pair[\s\S]*declares an AI as co-author/);
    const why = await region(page, 'Why').innerText();
    for (const { text, sign } of PAIR.evidence) assert.ok(why.includes(text) && why.includes(sign), why);
    const rows = await region(page, 'Where its lines count').getByRole('listitem').allInnerTexts();
    assert.deepEqual(
      rows.map(row => row.includes('not counted')),
      [false, false, false],
    );
    assert.match(await region(page, 'What would change it').innerText(), /says “human”/);
    assert.match(await region(page, 'The commit').innerText(), /1,240 added, 12 removed, in 3 files/);
  });

  it('heads what is known of a line before what its commit says as a whole', async () => {
    const page = await open(TARGETS.finer);
    await headed(page, FINER.subject);
    const verdicts = await page.page.locator('.verdict').allInnerTexts();
    assert.match(verdicts[0]!, /Agent[\s\S]*as a tool recorded it[\s\S]*OpenAI Codex with openai\/gpt-5\.5/);
    assert.match(verdicts[1]!, /Unknown[\s\S]*Its commit as a whole/);
    const counts = await region(page, 'Where its lines count').innerText();
    assert.match(counts, /Declared\s*counted[\s\S]*So counts this line/);
    const finer = await region(page, 'Line by line').innerText();
    assert.match(finer, /git-ai 1\.6\.24, in files: 3\. Lines by AI: 1,204, by a known person: 18/);
    assert.match(finer, /joined pull\/7\/head[\s\S]*Pair[\s\S]*lines: 20[\s\S]*Unknown[\s\S]*lines: 4/);
  });

  it('leads to the commit that declares AI, and back', async () => {
    const page = await open(TARGETS.user);
    await headed(page, BY_USER.subject);
    assert.match(
      await region(page, 'Where its lines count').innerText(),
      /Declared\s*not counted[\s\S]*With AI users\s*counted[\s\S]*Ada Lovelace declared AI 3 days before/,
    );
    assert.equal(await page.page.getByRole('button', { name: /^Back/ }).count(), 0);
    await click(page, /^Explain the commit that declares it/);
    await sends(page.sent, { type: 'explanation', target: TARGETS.pair });
    await headed(page, PAIR.subject);
    assert.equal(await page.page.evaluate('document.activeElement.tagName'), 'H1');
    await click(page, `Back to Commit ${BY_USER.commit.slice(0, 8)}`);
    await headed(page, BY_USER.subject);
    assert.deepEqual(
      page.sent.flatMap(message => (message.type === 'explanation' ? [message.target] : [])),
      [TARGETS.user, TARGETS.pair, TARGETS.user],
    );
  });

  it('opens the changes, and copies', async () => {
    const page = await open(TARGETS.pair);
    await click(page, 'Open Diff');
    await sends(page.sent, { type: 'openCommit', commit: PAIR.commit });
    await click(page, 'Copy Evidence');
    await sends(page.sent, { type: 'copyExplanation', what: 'why' });
    await page.page.getByRole('status').getByText('Copied').waitFor();
    await click(page, 'Copy Commit Id');
    await sends(page.sent, { type: 'copyExplanation', what: 'commit' });
  });

  it('shows a file by class and by the commits that own it, and explains each', async () => {
    const page = await open(TARGETS.file);
    await headed(page, TARGETS.file.path);
    assert.match(await page.page.locator('.headline').innerText(), /33\.1%\s*of 1,961 living lines/);
    assert.match(await region(page, 'Classes').innerText(), /Unknown\s*1,011\s*51\.6%/);
    const owners = region(page, 'Commits that own its lines');
    assert.equal(await owners.getByRole('listitem').count(), 25);
    await owners.getByRole('button', { name: 'Show all 30' }).click();
    await owners.getByText('4 more commits own fewer lines each.').waitFor();
    await click(page, 'Open File');
    await sends(page.sent, { type: 'openFile', path: TARGETS.file.path });
    await owners.getByRole('button', { name: PAIR.subject }).first().click();
    await headed(page, PAIR.subject);
    await click(page, `Back to ${TARGETS.file.path}`);
    await headed(page, TARGETS.file.path);
  });

  it('says of a line whom it belongs to, or why it belongs to nobody', async () => {
    const owned = await open(TARGETS.line);
    await owned.page.getByText(`Line 12 of ${TARGETS.line.path} belongs to this commit.`).waitFor();
    await click(owned, 'Explain File');
    await sends(owned.sent, { type: 'explanation', target: TARGETS.file });
    const fresh = await open(TARGETS.fresh);
    await fresh.page.getByText(/^This line is not committed yet/).waitFor();
    const generated = await open(TARGETS.generated);
    await generated.page.getByText('Lines of this file count in no figure. Reason: Generated').waitFor();
    assert.equal(await generated.page.getByRole('button', { name: 'Copy Report' }).count(), 0);
  });

  it('shows what is asked for from outside, once for each time', async () => {
    const page = await open(TARGETS.pair);
    await page.say({ type: 'explain', target: TARGETS.file });
    await headed(page, TARGETS.file.path);
    await page.say({ type: 'explain', target: TARGETS.file });
    await sends(page.sent.slice(2), { type: 'explanation', target: TARGETS.file });
    await click(page, `Back to Commit ${PAIR.commit.slice(0, 8)}`);
    await headed(page, PAIR.subject);
  });

  it('is as it was left after a reload', async () => {
    const page = await open(TARGETS.user);
    await click(page, /^Explain the commit that declares it/);
    await headed(page, PAIR.subject);
    await page.page.reload();
    // It is asked to show what it showed at first, on top of all that it showed before.
    await click(page, `Back to Commit ${PAIR.commit.slice(0, 8)}`);
    await headed(page, PAIR.subject);
  });

  it('tries again what failed', async () => {
    const page = await open(TARGETS.failed);
    await click(page, 'Try Again');
    await sends(page.sent.slice(1), { type: 'explanation', target: TARGETS.failed });
  });

  it('shows hostile text as text', async () => {
    const { page } = await open(TARGETS.hostile);
    await page.locator('.verdict').waitFor();
    assert.equal(await page.title(), 'Writes Itself');
    assert.equal(await page.locator('#root img').count(), 0);
    const shown = await page.content();
    assert.match(shown, /&lt;img src=x/);
    for (const hidden of ['\u0007', '\u202e', '\u202c']) assert.ok(!shown.includes(hidden));
  });

  it('is worked by keyboard alone', async () => {
    const page = await open(TARGETS.user);
    await headed(page, BY_USER.subject);
    await page.page.locator('h1:focus').waitFor();
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Enter');
    await sends(page.sent, { type: 'openCommit', commit: BY_USER.commit });
    for (const _ of [1, 2, 3]) await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Enter');
    await headed(page, PAIR.subject);
    await page.page.locator('h1:focus').waitFor();
    await page.page.keyboard.press('Shift+Tab');
    await page.page.keyboard.press('Enter');
    await headed(page, BY_USER.subject);
    await page.page.locator('h1:focus').waitFor();
  });
});
