import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { HOSTILE, reportByCommandLine, sampleRepository } from '../sample';
import { commitOutside } from './outside';
import { open, openChanges, showDashboard } from './setup';
import { percent, upperPercent } from './words';

describe('the dashboard', () => {
  let repository: TestRepo;
  let report: Report;
  let window: Window;
  let page: FrameLocator;
  const complaints: string[] = [];

  before(async () => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
    window = await open({ open: repository.dir, viewport: { width: 1400, height: 1000 } });
    window.page.on('console', message => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
    window.page.on('response', response => {
      // The workbench asks for a module that only Microsoft's own builds have.
      if (response.status() >= 400 && !response.url().includes('vsda')) complaints.push(response.url());
    });
    page = await showDashboard(window);
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const choose = (name: string) =>
    section('Trend')
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .check();
  const unit = (label: string) => section('Trend').getByLabel('Unit').selectOption({ label });
  /** What came in the 91 days up to the last sample. */
  const lastQuarter = (key: 'added' | 'commits') => {
    const after = Date.parse(report.trend.at(-1)!.date) - 91 * 86_400_000;
    const recent = report.trend.filter(({ date }) => Date.parse(date) > after);
    return recent.reduce((total, sample) => total + sample[key].counted, 0);
  };
  const plot = () => page.getByRole('slider');
  const readout = async () => (await plot().getAttribute('aria-valuetext')) ?? '';
  const shown = () => section('Trend').getByRole('status').first().innerText();

  it('says what the command line says @both', async () => {
    const text = await section('Now').innerText();
    const { low, users, high } = report.share;
    for (const figure of [percent(low), percent(users), upperPercent(high)])
      assert.ok(text.includes(figure), `${figure}: ${text}`);
    await section('Now')
      .getByRole('button', { name: /How this number is made/ })
      .click();
    const method = await section('Now').innerText();
    assert.ok(method.includes(report.rule.hash), method);
    assert.ok(method.includes(report.rule.id), method);
    assert.match(method, /lock/i);
    for (const { agent, living } of report.agents) {
      const row = section('Agents and models').getByRole('row', { name: agent }).first();
      assert.ok((await row.innerText()).includes(living.toLocaleString('en')), agent);
    }
  });

  it('reads out any date by keyboard, in each measure', async () => {
    await plot().focus();
    await window.page.keyboard.press('End');
    const last = await readout();
    assert.ok(last.includes(percent(report.share.low)), last);
    await window.page.keyboard.press('Home');
    await poll('another date', async () => ((await readout()) !== last ? true : undefined));
    for (const [measure, key] of [
      ['New lines', 'added'],
      ['Commits', 'commits'],
    ] as const) {
      await choose(measure);
      await page.getByRole('slider', { name: new RegExp(measure) }).waitFor();
      await unit('Count');
      const [latest] = await asTable();
      assert.equal(Number(latest?.Counted?.replace(/\D/g, '')), lastQuarter(key), key);
      await unit('Share');
    }
    await choose('Living lines');
  });

  /** The rows of "view as table", by their column heads. */
  async function asTable(): Promise<Record<string, string>[]> {
    const toggle = section('Trend').getByText('View as table', { exact: true });
    await toggle.click();
    const table = section('Trend').getByRole('table').first();
    await table.waitFor();
    const rows = await table.getByRole('row').all();
    const cells = await Promise.all(rows.map(row => row.locator('th, td').allInnerTexts()));
    await toggle.click();
    const [heads = [], ...body] = cells;
    return body.map(row => Object.fromEntries(row.map((cell, i) => [heads[i]!, cell])));
  }

  for (const by of ['Agent', 'Model', 'Role', 'Language', 'Folder'])
    it(`splits by ${by}`, async () => {
      await section('Trend').getByLabel('Split by').selectOption({ label: by });
      await page.getByRole('slider', { name: new RegExp(by, 'i') }).waitFor();
      const legend = (await section('Trend').getByRole('list').allInnerTexts()).join('\n');
      const expected = {
        Agent: 'Claude Code',
        Model: 'glm-5.2',
        Role: /product|code/i,
        Language: 'TypeScript',
        Folder: 'src/ui',
      }[by]!;
      assert.match(legend, new RegExp(expected, 'i'));
      await section('Trend').getByLabel('Split by').selectOption({ label: 'Class' });
    });

  it('zooms by keyboard, by presets and by brush, and back', async () => {
    const all = await shown();
    await plot().focus();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('+');
    await poll('a shorter span', async () => ((await shown()) !== all ? true : undefined));
    await window.page.keyboard.press('0');
    await poll('the whole span', async () => ((await shown()) === all ? true : undefined));
    await section('Trend').getByRole('button', { name: '1 year' }).click();
    await poll('a year', async () =>
      /^\w+ \d+, 202[45] – Dec 28, 2025$/.test(await shown()) ? true : undefined,
    );
    await section('Trend').getByRole('button', { name: 'All', exact: true }).click();
    await poll('all of history', async () => ((await shown()).startsWith('Jan 10, 2021') ? true : undefined));
    await section('Trend').getByRole('button', { name: 'Since the first sign' }).click();
    await poll('the whole story', async () => ((await shown()) === all ? true : undefined));
    const box = (await plot().boundingBox())!;
    const y = box.y + box.height / 2;
    await window.page.mouse.move(box.x + box.width * 0.3, y);
    await window.page.mouse.down();
    await window.page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    await window.page.mouse.up();
    await poll('the brushed span', async () => ((await shown()) !== all ? true : undefined));
    await plot().focus();
    await window.page.keyboard.press('0');
  });

  it('walks the milestones by keyboard and says why', async () => {
    const flags = section('Trend').getByRole('toolbar', { name: 'Milestones' }).getByRole('button');
    const focused = () => page.locator(':focus').getAttribute('aria-label');
    await section('Trend')
      .getByRole('button', { name: /^First uses of tools/ })
      .click();
    await flags.first().focus();
    let second = await focused();
    for (let step = 0; step < 8 && !/First commit with Claude Code/.test(second ?? ''); step++) {
      const before = second;
      await window.page.keyboard.press('ArrowRight');
      second = await focused();
      assert.notEqual(second, before);
    }
    assert.match(second ?? '', /First commit with Claude Code/);
    await window.page.keyboard.press('Enter');
    const why = page.locator('.section-why');
    await why
      .getByText(/Claude Code/)
      .first()
      .waitFor();
    await why.getByText('Jan 10, 2024').first().waitFor();
    assert.equal(
      await why.locator('h2').evaluate(heading => heading === heading.ownerDocument.activeElement),
      true,
    );
    await window.page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    assert.equal(await focused(), second);
  });

  it('lists the commits of a date, and opens the changes of one', async () => {
    await plot().focus();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    const commits = page.locator('.side');
    await commits.getByRole('heading', { name: /Commits that landed (on|from)/ }).waitFor();
    await commits
      .getByText(/onerror/)
      .first()
      .waitFor();
    assert.equal(await page.locator('img').count(), 0);
    const subject = await commits.locator('.commit-subject').first().innerText();
    assert.equal(subject, HOSTILE.replace('\u202e', '\ufffd'));
    await openChanges(window, page);
    await window.page
      .locator('.tab.active')
      .getByText(/e2b5575642|onerror/)
      .first()
      .waitFor();
    page = await showDashboard(window);
  });

  it('drills into folders and opens a file', async () => {
    const folders = section('Folders');
    await folders.getByRole('button', { name: 'src folder' }).click();
    await folders.getByRole('button', { name: 'ui folder' }).click();
    await folders.getByRole('button', { name: /文件\.ts/ }).click();
    await window.page.locator('.tab.active').getByText('文件.ts').waitFor();
    page = await showDashboard(window);
  });

  it('comes back as it was when the window is loaded anew', async () => {
    await choose('Commits');
    await page.getByRole('slider', { name: /Commits/ }).waitFor();
    const isKept = async () => /writesItself\.dashboard.*measure\W+commits/.test(await window.writtenDown());
    await poll('the workbench to write down the page', async () => (await isKept()) || undefined, 60_000);
    await window.reload();
    page = await window.webview({ has: '.dashboard .section-now .headline' });
    await page.getByRole('slider', { name: /Commits/ }).waitFor();
    await choose('Living lines');
  });

  it('is brought up to date by a commit from outside', async () => {
    commitOutside(
      repository.dir,
      'src/new.ts',
      'new\n'.repeat(900),
      'New\n\nCo-authored-by: Claude <noreply@anthropic.com>',
    );
    const after = reportByCommandLine(repository.dir);
    await section('Now').getByText(percent(after.share.low), { exact: true }).first().waitFor();
    await section('Now')
      .getByText(new RegExp(after.living.counted.toLocaleString('en')))
      .first()
      .waitFor();
  });

  it('breaks none of its own rules on what may be loaded', () => {
    assert.deepEqual(complaints, []);
  });
});
