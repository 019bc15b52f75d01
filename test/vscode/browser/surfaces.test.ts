import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { commandLine, reportByCommandLine, sampleRepository } from '../sample';
import { open, openReport, showDashboard, showSidebar } from './setup';
import { percent, upperPercent } from './words';

/** Everything that shows the number, or is taken along, of one repository: never two numbers or words for one thing. */
describe('all surfaces and exports', () => {
  const NAMES = ['Declared', 'With AI users', 'Up to'] as const;
  let repository: TestRepo;
  let report: Report;
  let window: Window;
  let dashboard: FrameLocator;
  /** As a person reads them, by the names of the three shares. */
  let figures: Readonly<Record<(typeof NAMES)[number], string>>;
  let counted: string;

  before(async () => {
    repository = sampleRepository();
    report = reportByCommandLine(repository.dir);
    const { low, users, high } = report.share;
    figures = { Declared: percent(low), 'With AI users': percent(users), 'Up to': upperPercent(high) };
    counted = report.living.counted.toLocaleString('en');
    window = await open({ open: repository.dir, viewport: { width: 1500, height: 1000 } });
    dashboard = await showDashboard(window);
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  const cell = (text: string | null | undefined) => (text ?? '').trim();

  /** Each name with the value that stands beside it. */
  async function key(page: FrameLocator, scope: string): Promise<Record<string, string>> {
    const rows = page.locator(`${scope} .band-key`).first().locator(':scope > div');
    const pairs = await rows.evaluateAll(all =>
      all.map(row => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]),
    );
    return Object.fromEntries(pairs.map(([name, value]) => [cell(name), cell(value)]));
  }

  it('of the extension show one number, by one name', async () => {
    await showSidebar(window);
    const sidebar = await window.webview({ has: '.overview .headline-number' });
    for (const [what, page, scope] of [
      ['sidebar', sidebar, '.overview'],
      ['dashboard', dashboard, '.section-now'],
    ] as const) {
      assert.deepEqual(await key(page, scope), figures, what);
      const head = page.locator(`${scope} .headline`).first();
      assert.equal(
        await page.locator(`${scope} .headline-number`).first().innerText(),
        figures.Declared,
        what,
      );
      assert.match(await head.innerText(), new RegExp(`of ${counted} living lines are declared AI`), what);
    }
    const status = await window.page.locator('[id="writes-itself.writes-itself.share"]').innerText();
    assert.ok(status.includes(`AI ${figures.Declared}`), status);
  });

  it('of the dashboard say it in the tiles, the tabs, at the lines’ ends, by ear and in the table', async () => {
    dashboard = await showDashboard(window);
    const sure = dashboard.locator('.tile', { hasText: 'How sure' });
    assert.equal(
      await sure.locator('.tile-answer').innerText(),
      `${figures.Declared} to ${figures['Up to']}`,
    );
    assert.ok((await sure.innerText()).includes(`${figures['With AI users']} with AI users`));
    assert.equal(await dashboard.locator('.tab-figure').first().innerText(), figures.Declared);
    const ends = await dashboard.locator('.wi-ends text').allTextContents();
    assert.ok(ends.includes(figures.Declared) && ends.includes(figures['With AI users']), ends.join());
    const spoken = (await dashboard.getByRole('slider').getAttribute('aria-valuetext')) ?? '';
    for (const name of NAMES) assert.ok(spoken.includes(`${name} ${figures[name]}`), spoken);
    await dashboard.getByText('View as table', { exact: true }).click();
    const rows = dashboard.locator('.wi-table tr');
    const texts = await Promise.all([0, 1].map(i => rows.nth(i).locator('th, td').allInnerTexts()));
    for (const name of NAMES) assert.equal(texts[1]![texts[0]!.indexOf(name)], figures[name], name);
  });

  it('name the same agents, roles, languages and files with the same lines', async () => {
    const sums = new Map<string, number>();
    for (const { agent, living } of report.agents) sums.set(agent, (sums.get(agent) ?? 0) + living);
    const sidebar = await window.webview({ has: '.overview .headline-number' });
    for (const [agent, living] of sums) {
      const lines = living.toLocaleString('en');
      for (const text of [
        await dashboard.locator('.section-agents tr', { hasText: agent }).first().innerText(),
        await sidebar.locator('.section-agents li', { hasText: agent }).first().innerText(),
      ])
        assert.ok(text.includes(lines), `${agent}: ${text}`);
    }
    const markdown = commandLine(repository.dir, '--format', 'markdown');
    for (const { language, living } of report.languages) {
      const lines = living.counted.toLocaleString('en');
      const row = dashboard.locator('.section-languages tbody tr', { hasText: language ?? 'Other' });
      assert.ok((await row.first().innerText()).includes(lines), language ?? 'other');
      assert.ok(markdown.includes(`| ${language ?? 'other'} | ${lines} |`), language ?? 'other');
    }
  });

  it('that are taken along say the same', async () => {
    const exports = Object.fromEntries(
      ['markdown', 'html', 'svg', 'card', 'card-dark', 'badge', 'shields', 'csv'].map(format => [
        format,
        commandLine(repository.dir, '--format', format),
      ]),
    );
    for (const [format, text] of Object.entries(exports)) {
      if (format === 'csv') continue;
      assert.ok(text.includes(figures.Declared), format);
      assert.ok(text.includes(figures['Up to']), format);
      const other = [
        ...text.matchAll(/(\d+\.\d)\s?%? (?:of [\d,]+ (?:living )?lines are declared|declared)/g),
      ];
      for (const [, number] of other) assert.equal(`${number}%`, figures.Declared, format);
    }
    for (const format of ['markdown', 'html'])
      for (const name of NAMES)
        assert.match(exports[format]!, new RegExp(name, 'i'), `${format} has another word for ${name}`);
    const row = exports.csv!.split(/\r?\n/).filter(line => /^total,.*,living,/.test(line));
    assert.ok(
      row.some(line => line.includes(String(report.share.low))),
      row.join('\n'),
    );
    await window.runCommand('Writes Itself: Report for Repository');
    const document = await poll('the report', async () => (await openReport(window)) || undefined);
    assert.equal(document, exports.markdown);
  });

  it('that are copied say the same', async () => {
    dashboard = await showDashboard(window);
    for (const what of ['sentence', 'badge']) {
      await dashboard.getByRole('button', { name: what, exact: true }).click();
      const copied = await poll(what, async () => {
        const text = await window.host(vscode => vscode.env.clipboard.readText());
        return text.includes(what === 'badge' ? 'img.shields.io' : 'living lines') ? text : undefined;
      });
      assert.ok(copied.includes(figures.Declared), copied);
      assert.ok(copied.includes(`up to ${figures['Up to']}`), copied);
    }
  });
});
