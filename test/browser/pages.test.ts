import { strict as assert } from 'node:assert';
import { visible } from '../../src/core/text';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import type { Scene } from './harness/answers';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import type { OpenPage } from './harness/page';
import { THEMES, type ThemeName } from './harness/themes';

const PROGRESS = { share: 0.5, step: 'lines', done: 3, total: 9, left: 30 } as const;
const SCENE: Scene = { report: SAMPLE, commits: SAMPLE_COMMITS };

describe('the pages in a browser', () => {
  const open = inBrowser(SCENE);

  /** Opens what is closed at first. */
  async function openEverything({ page, say }: OpenPage): Promise<void> {
    await say({ type: 'milestone', id: 'living-low-10' });
    await page.locator('.section-why').waitFor();
    await page.getByRole('button', { name: 'How this number is made' }).click();
    for (const fold of await page.locator('.fold').all()) await fold.click();
    await page.locator('.evidence summary').first().click();
  }

  for (const theme of Object.keys(THEMES) as ThemeName[])
    for (const name of ['dashboard', 'overview'] as const)
      it(`are usable by everyone: ${name}, ${theme}`, async () => {
        const page = await open({ name, theme });
        if (name === 'dashboard') await openEverything(page);
        assert.deepEqual(await violationsIn(page.page), []);
        assert.deepEqual(page.complaints, []);
      });

  const states: readonly [string, Scene][] = [
    ['nothing is analysed', { report: null, commits: [] }],
    ['it failed', { report: null, commits: [], problem: 'git is too old' }],
    [
      'it has begun',
      { report: null, commits: [], progress: { ...PROGRESS, step: 'commits', total: null, left: null } },
    ],
    ['it is half done', { ...SCENE, stage: 'lines', progress: PROGRESS }],
  ];
  for (const [what, scene] of states)
    for (const name of ['dashboard', 'overview'] as const)
      it(`are usable where ${what}: ${name}`, async () => {
        const { page, complaints } = await open({ name, scene, width: 320 });
        assert.deepEqual(await violationsIn(page), []);
        assert.deepEqual(complaints, []);
      });

  it('say what is being done, and that figures still grow, until they are whole', async () => {
    const scene: Scene = { ...SCENE, stage: 'lines', progress: PROGRESS };
    const { page, say } = await open({ name: 'overview', scene, width: 320 });
    await page.getByText('Following lines: 3 of 9 files').waitFor();
    await page.getByText('about 30 s left').waitFor();
    await page.locator('.headline').getByText('so far').waitFor();
    await say({ type: 'progress', ...PROGRESS, step: 'ending', total: null, left: 120 });
    await page.getByText('Putting the report together').waitFor();
    await page.getByText('about 2 min left').waitFor();
    const whole = await open({ name: 'overview', width: 320 });
    await whole.page.locator('.headline-number').waitFor();
    assert.equal(await whole.page.getByText('so far').count(), 0);
  });

  for (const width of [320, 600, 1280, 1600])
    it(`never scroll sideways at ${width} px`, async () => {
      const page = await open({ width });
      await openEverything(page);
      const wide = await page.page.evaluate('document.documentElement.scrollWidth');
      assert.equal(wide, width);
    });

  it('show hostile text as text', async () => {
    const page = await open();
    await openEverything(page);
    await page.page.getByRole('radio', { name: 'Tools' }).check();
    assert.equal(await page.page.title(), 'Writes Itself');
    assert.equal(await page.page.locator('#root img').count(), 0);
    const shown = await page.page.content();
    assert.match(shown, /&lt;img src=x/);
    for (const hidden of ['\u0007', '\u202e', '\u202c']) assert.ok(!shown.includes(hidden));
  });

  it('are worked by keyboard alone', async () => {
    const { page, sent } = await open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('.wi-chart').waitFor();
    await press('Tab', 'Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'trend');
    await press('Tab', 'ArrowRight');
    assert.ok(await page.getByRole('radio', { name: 'New lines' }).isChecked());
    await page.getByRole('button', { name: 'Living lines reached 10% declared AI', exact: true }).focus();
    await press('Enter');
    const heading = page.locator('.section-why h2:focus');
    await heading.filter({ hasText: 'Living lines reached 10% declared AI' }).waitFor();
    await press('Tab', 'Tab', 'Enter');
    await sends(sent, { type: 'openCommit', commit: SAMPLE.trend[10]!.commit });
    await press('Escape');
    assert.equal(await page.locator('.section-why').count(), 0);
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'BUTTON');
  });

  it('walk the folders and open files', async () => {
    const { page, sent } = await open();
    await page.getByRole('button', { name: /^src/ }).click();
    await page.getByRole('button', { name: /^deep/ }).click();
    await page.getByRole('button', { name: /^er\.ts/ }).click();
    await sends(sent, { type: 'openFile', path: 'src/deep/er.ts' });
    await page.getByRole('button', { name: 'All files' }).click();
    await page.getByRole('button', { name: /^README\.md/ }).waitFor();
  });

  it('show more commits, page by page', async () => {
    const { page } = await open();
    await page.getByRole('checkbox', { name: 'AI only' }).uncheck();
    await page.getByText('250 commits').waitFor();
    for (const rows of [200, 250]) {
      await page.getByRole('button', { name: 'Show More' }).click();
      await page
        .locator('.commit')
        .nth(rows - 1)
        .waitFor();
      assert.equal(await page.locator('.commit').count(), rows);
    }
    assert.equal(await page.getByRole('button', { name: 'Show More' }).count(), 0);
  });

  it('are as they were left after a reload', async () => {
    const { page, say } = await open();
    await page.getByRole('radio', { name: 'Commits' }).check();
    await say({ type: 'milestone', id: 'living-low-10' });
    await page.locator('.section-why').waitFor();
    await page.reload();
    await page.locator('.section-why').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Commits' }).isChecked());
  });

  it('fall back where a view was left that older versions had', async () => {
    const { page, sent, complaints } = await open();
    const view = {
      trend: { measure: 'likely', by: 'class', unit: 'share', from: null, to: null },
      milestone: 'living-likely-50',
      commits: { from: 1, to: 2, which: 'all' },
    };
    // What the page asked before it was left has come by then.
    await page.locator('.commit').first().waitFor();
    await page.evaluate(`sessionStorage.setItem('state', '${JSON.stringify({ repository: 'r1', view })}')`);
    const before = sent.length;
    await page.reload();
    await page.locator('.commit').first().waitFor();
    assert.equal(await page.locator('.section-why').count(), 0);
    assert.ok(await page.getByRole('radio', { name: 'Living lines' }).isChecked());
    const asked = sent.slice(before).filter(message => message.type === 'commits');
    assert.deepEqual(
      asked.map(({ from, to, which }) => [from, to, which]),
      [[null, null, 'ai']],
    );
    assert.deepEqual(complaints, []);
  });

  it('say what each figure means, and why a commit without a sign counts with AI users', async () => {
    const { page, sent } = await open();
    const text = await page.locator('.section-now').innerText();
    assert.match(
      text,
      /Declared[\s\S]*With AI users[\s\S]*declared it here in the 91 days before[\s\S]*Up to\s*\d/,
    );
    await page.getByRole('checkbox', { name: 'AI only' }).uncheck();
    const row = page.locator('.commit').nth(3);
    await row.getByText('Counted with AI users: the author declared AI 3 days before.').waitFor();
    await row
      .getByRole('button', { name: /^Explain/ })
      .first()
      .click();
    await sends(sent, { type: 'explain', commit: SAMPLE_COMMITS[4]!.commit });
    assert.deepEqual(await row.locator('.badge').allInnerTexts(), ['Unknown', 'With AI users']);
    assert.equal(await page.locator('.commit').nth(0).getByText('Counted with').count(), 0);
    assert.equal(await page.locator('.commit').nth(0).locator('.badge').count(), 1);
    const heads = await page.locator('th[title]').allInnerTexts();
    assert.ok(heads.includes('With AI users') && heads.includes('Up to'));
  });

  it('say of a commit when it landed where that was not on its own day', async () => {
    const { page } = await open();
    const dates = async (row: number) => page.locator('.commit').nth(row).locator('time').allInnerTexts();
    await page.locator('.commit').nth(1).waitFor();
    assert.deepEqual(
      [await dates(1), await dates(2)],
      [['Feb 14, 2025', 'landed Feb 21, 2025'], ['Feb 20, 2025']],
    );
  });

  it('speak the language of VS Code', async () => {
    const l10n = { Milestones: 'Meilensteine', 'Release {0}': 'Version {0}' };
    const { page } = await open({ scene: { ...SCENE, locale: 'de', l10n } });
    await page.getByRole('heading', { name: 'Meilensteine' }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'de');
    assert.match((await page.locator('.headline-number').textContent()) ?? '', /^\d+,\d\u00a0%$/);
  });

  it('save the chart as it is seen', async () => {
    const { page, sent, say, complaints } = await open();
    await page.getByRole('radio', { name: 'Commits' }).check();
    for (const format of ['svg', 'png'] as const) {
      await say({ type: 'capture', picture: 'chart', format });
      await sends(sent, message => message.type === 'save' && message.format === format);
    }
    const contents = sent.flatMap(message => (message.type === 'save' ? [message.content] : []));
    assert.match(contents[0]!, /^<svg [\s\S]*Commits[\s\S]*<\/svg>\s*$/);
    assert.ok(Buffer.from(contents[1]!, 'base64').subarray(1, 4).equals(Buffer.from('PNG')));
    assert.deepEqual(complaints, []);
  });

  it('list the commits of dates chosen in the chart, and those of a milestone in it', async () => {
    const { page, sent } = await open();
    await page.locator('.wi-mark').first().press('Enter');
    await page.locator('.section-why, .wi-cluster').first().waitFor();
    await page.locator('.wi-chart [role="slider"], .wi-plot').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await sends(sent, message => message.type === 'commits' && message.which === 'all');
  });

  it('name the same agents with the same numbers, which add up to what the panel says', async () => {
    const names = SAMPLE.agents.map(({ agent }) => visible(agent));
    const { page: side } = await open({ name: 'overview', width: 300 });
    const inSide = await side.locator('.section-agents li').allInnerTexts();
    const { page } = await open();
    const inTable = await page.locator('.section-agents tbody tr').allInnerTexts();
    assert.equal(inSide.length, new Set(names).size);
    for (const [i, row] of inSide.entries()) {
      const living = /\d[\d,]*$/.exec(row.trim())![0];
      assert.match(inTable[i]!, new RegExp(`\\t${living}\\t`));
    }
    const { agent, pair, assist } = SAMPLE.living;
    const sum = `${agent + pair + assist} living lines name an AI: ${agent + pair} declared and ${assist} only assisted.`;
    await page.getByText(sum).waitFor();
  });

  it('lead from the overview to the dashboard', async () => {
    const { page, sent } = await open({ name: 'overview', width: 300 });
    await page.getByRole('button', { name: 'Open Dashboard' }).click();
    await sends(sent, { type: 'showDashboard', milestone: null });
  });
});
