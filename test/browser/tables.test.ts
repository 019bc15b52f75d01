import { strict as assert } from 'node:assert';
import { LANGUAGES, textsOf } from '../support/languages';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import type { Scene } from './harness/answers';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import type { OpenPage } from './harness/page';

const LONG = 'a-name-that-is-longer-than-any-column-of-any-table-ever-was-or-will-be.test.snapshot.json';

/** With names and numbers as long as they come. */
const SCENE: Scene = {
  report: {
    ...SAMPLE,
    paths: [
      ...SAMPLE.paths,
      ...['', 'src/'].map(folder => ({ path: folder + LONG, living: SAMPLE.living, agents: [] })),
    ],
    agents: [
      {
        agent: 'GitHub Copilot coding agent',
        model: null,
        living: 1_153_632,
        added: 1_264_607,
        commits: 11_338,
      },
      ...SAMPLE.agents,
    ],
    releases: SAMPLE.releases.map((release, i) => ({
      ...release,
      to: i === 23 ? `@scope/${LONG}` : release.to,
      lines: { ...release.lines, counted: 1_234_567 },
      share: { low: 0.99995, users: 0.99996, high: 0.99997, estimate: null },
    })),
    unrecognised: [{ mark: `${LONG}:`, commits: 12_345, example: 'a'.repeat(40) }],
  },
  commits: SAMPLE_COMMITS,
};

/** Cells of which a part is out of sight with no way to it, and what is wider than the page. */
const CUT = `(() => {
  const found = [];
  const isSeen = element => element.getClientRects().length > 0 && element.closest('.only-heard, [hidden]') === null;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('page ' + root.scrollWidth);
  for (const { scrollWidth, clientWidth, outerHTML } of document.querySelectorAll('.column .scroller'))
    if (scrollWidth > clientWidth) found.push('scrolls: ' + outerHTML);
  for (const cell of [...document.querySelectorAll('.column :is(th, td)')].filter(isSeen)) {
    const scroller = cell.closest('.scroller');
    const [box, frame] = [cell, scroller ?? root].map(element => element.getBoundingClientRect());
    if (box.right > frame.right + 1 || box.left < frame.left - 1) found.push('outside: ' + cell.outerHTML);
    for (const part of [cell, ...cell.querySelectorAll('*')].filter(isSeen)) {
      if (part.scrollWidth <= part.clientWidth || part.clientWidth === 0) continue;
      const whole = getComputedStyle(part).textOverflow === 'ellipsis' && cell.title.includes(part.innerText.trim());
      if (!whole) found.push('cut: ' + part.outerHTML);
    }
  }
  return found;
})()`;

describe('the tables of the dashboard', () => {
  const open = inBrowser(SCENE);

  async function unfold({ page }: OpenPage): Promise<void> {
    for (const fold of await page.locator('.fold').all()) await fold.click();
    await page.locator('.rule-line .text-button').first().click();
    // What scrolls is measured once it is drawn.
    await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))');
  }

  for (const locale of LANGUAGES)
    it(`are never cut without a way to what is cut off: ${locale}`, async () => {
      for (const width of [320, 480, 560, 700, 1080, 1200, 1280, 1440, 2000]) {
        const opened = await open({ width, scene: { ...SCENE, locale, l10n: textsOf(locale) } });
        await opened.page.locator('.section-folders .entry').first().waitFor();
        await unfold(opened);
        assert.deepEqual(await opened.page.evaluate(CUT), [], `${width} px`);
      }
    });

  it('say where a row is stacked or a column dropped what else there is of it', async () => {
    const { page } = await open({ width: 320 });
    const row = page.locator('.section-releases tbody tr').first();
    assert.match((await row.getAttribute('title')) ?? '', /With AI users > 99\.9% · Up to 100%$/);
    assert.match(await row.locator('.rest').innerText(), /New lines 1,234,567[\s\S]*Up to 100%/);
    const wide = await open({ width: 1440 });
    const rest = wide.page.locator('.section-releases .rest').first();
    assert.equal(await rest.isVisible(), false);
  });

  it('lead from the releases to a report on all of them', async () => {
    const { page, sent } = await open({ width: 1080 });
    await page.getByRole('button', { name: 'Report on all releases, by role of files…' }).click();
    await sends(sent, { type: 'reportReleases' });
  });

  it('tell of the releases in files of one role, once that is chosen', async () => {
    const of = { head: SAMPLE.repository.head, rule: SAMPLE.rule.hash };
    const { page, sent, say } = await open({ width: 320 });
    const select = page.locator('.section-releases select');
    await select.selectOption('test');
    await sends(sent, { type: 'releases', role: 'test' });
    const releases = (role: 'test' | 'docs') =>
      ({
        type: 'releases',
        ...of,
        role,
        state: { kind: 'made', releases: SAMPLE.releases.slice(0, 2) },
      }) as const;
    const making = { kind: 'making', share: 0.4, step: 'lines', done: 3, total: 9 } as const;
    await say({ ...releases('test'), state: making });
    await page.locator('.section-releases').getByText('Following lines: 3 of 9 files').waitFor();
    assert.deepEqual(await violationsIn(page), []);
    await say(releases('docs'));
    const rows = page.locator('.section-releases tbody tr');
    assert.equal(await rows.count(), 0);
    await say(releases('test'));
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    await select.selectOption('all');
    await sends(sent, { type: 'stop', what: 'releases' });
    await rows.nth(19).waitFor();
  });

  it('show at which edge there is more of one that scrolls all the same', async () => {
    const { page } = await open({ width: 700 });
    await page.locator('.section-agents table').waitFor();
    const scroller = "document.querySelector('.section-agents .scroller')";
    await page.evaluate(`${scroller}.querySelector('table').style.width = '3000px'`);
    await page.locator('.section-agents .scroller.more-after:not(.more-before)[tabindex="0"]').waitFor();
    assert.match(await page.evaluate(`getComputedStyle(${scroller}).maskImage`), /gradient/);
    await page.evaluate(`${scroller}.scrollTo(9999, 0)`);
    await page.locator('.section-agents .scroller.more-before:not(.more-after)').waitFor();
  });

  it('stand in two columns only where both have room', async () => {
    for (const [width, columns] of [
      [1080, 1],
      [1280, 2],
    ] as const) {
      const { page } = await open({ width });
      await page.locator('.column').last().waitFor();
      const lefts = await page.evaluate<number[]>(
        "[...document.querySelectorAll('.column')].map(column => column.getBoundingClientRect().left)",
      );
      assert.equal(new Set(lefts).size, columns, `${width} px`);
    }
  });
});
