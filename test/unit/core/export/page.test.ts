import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { LADDER_VIEW, ladderShares, trendModel } from '../../../../src/core/chart';
import { exportReport } from '../../../../src/core/export';
import { CLASSES } from '../../../../src/core/model';
import {
  ABOUT_CLOSURE,
  ABOUT_LADDER,
  ABOUT_OVERWRITE,
  atLeast,
  inEnglish,
  LOOP_CAUTION,
  LOOP_PANELS,
  ladder,
  ladderSentence,
  markdownText,
  NO_LOOP,
  type Report,
  toMarkdown,
} from '../../../../src/core/report';
import {
  emptyReport,
  HIDDEN,
  HOSTILE,
  infested,
  NAMED_REPORTS,
  sampleReport,
} from '../../../support/sample-reports';
import { assertInert, tagsIn } from '../../../support/tags';

/** Which labels a chart has room for depends on their text. */
const withoutCharts = (html: string) => html.replace(/<div class="chart.*<\/div>/g, '');

const page = (report: Report) => exportReport(report, 'html');
const grouped = (count: number) => count.toLocaleString('en-US');
const plain = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

describe('a report as a page', () => {
  for (const [name, report] of NAMED_REPORTS)
    it(`is whole, loads nothing and runs nothing: ${name}`, () => {
      const tags = tagsIn(page(report()));
      assertInert(tags);
      const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
      assert.equal(new Set(ids).size, ids.length, 'ids are unique');
      for (const { attributes } of tags)
        for (const [attribute, value] of Object.entries(attributes))
          if (attribute === 'aria-labelledby' || (attribute === 'href' && value.startsWith('#')))
            for (const id of value.replace('#', '').split(' ')) assert.ok(ids.includes(id), id);
    });

  it('has a policy that lets in its own style alone', () => {
    const html = page(sampleReport());
    const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style]) => style!);
    assert.equal(styles.length, 1);
    const hash = createHash('sha256').update(styles[0]!).digest('base64');
    assert.ok(
      html.includes(
        `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
      ) ||
        html.includes(
          `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
        ),
    );
    assert.doesNotMatch(styles[0]!, /@import|url\(|expression/);
  });

  it('tells the figures of the report', () => {
    const report = sampleReport();
    const html = page(report);
    const { share, living, added, commits } = report;
    for (const value of [share.low!, share.users!, share.high!])
      assert.ok(html.includes(`<b>${percent(value)}</b>`));
    assert.ok(html.includes(`<strong>${percent(share.low!)}</strong>`));
    for (const name of [...CLASSES, 'users', 'counted'] as const)
      for (const counts of [living, added, commits])
        assert.ok(html.includes(`>${grouped(counts[name])}<`), name);
    for (const { to, lines } of report.releases)
      assert.match(html, new RegExp(`>${to}</code>.*>${grouped(lines.counted)}<`));
    for (const word of [report.rule.id, report.rule.hash, report.repository.head, ...report.rule.summary])
      assert.ok(html.includes(word), word);
    for (const { title } of report.milestones.filter(({ kind }) => kind !== 'release'))
      assert.ok(html.includes(title), title);
    for (const { sign } of report.signs) assert.ok(html.includes(sign), sign);
    for (const [reason, lines] of Object.entries(living.excluded))
      assert.match(html, new RegExp(`>${reason}</th>.*>${lines}<`));
  });

  it('tells of the loop what the report says, with formula and source', () => {
    const report = sampleReport();
    const [, section = ''] = page(report).split('<h2 id="loop">');
    for (const { living, added, commits } of ladder(report.loop!))
      for (const value of [living, added, commits]) assert.ok(section.includes(`>${grouped(value)}</td>`));
    assert.ok(section.includes(`>${percent(atLeast(report.loop!.autonomy, 3).low!)}</td>`));
    for (const words of [LOOP_CAUTION, ABOUT_LADDER.formula, ABOUT_CLOSURE.limits, ABOUT_OVERWRITE.source])
      assert.ok(section.includes(words), words);
    assert.match(section, /taken by<\/th>.*from agent<.*from pair<.*from unknown<.*from human</);
  });

  it('tells in panels what Markdown tells, and what it cannot know', () => {
    const report = sampleReport();
    const [, section = ''] = page(report).split('<h2 id="loop">');
    const markdown = toMarkdown(report);
    const panels = Object.values(LOOP_PANELS).map(
      make =>
        make(
          report,
          report.loop!,
          inEnglish(text => text),
        )!,
    );
    assert.ok(panels.every(panel => panel !== null));
    for (const { id, title, about, blocks } of panels) {
      assert.ok(section.includes(`<h3 id="loop-${id}">${title}</h3>`), title);
      assert.ok(section.includes(plain(about.limits)), title);
      assert.ok(markdown.includes(`\n### ${title}\n`), title);
      for (const block of blocks) {
        if (block.kind === 'headline') assert.ok(section.includes(`<strong>${plain(block.text)}</strong>`));
        if (block.kind === 'graph') assert.ok(section.includes(`aria-label="${plain(block.label)}"`));
        if (block.kind !== 'table') continue;
        for (const [name, ...cells] of block.rows) {
          assert.ok(markdown.includes(`| ${[name!, ...cells].map(markdownText).join(' | ')} |`), name);
          const row = section.split(`<th scope="row">${plain(name!)}</th>`).slice(1);
          assert.ok(
            row.some(html => cells.every(cell => html.split('</tr>')[0]!.includes(`>${plain(cell)}</td>`))),
          );
        }
      }
    }
  });

  it('heads the ladder with a sentence', () => {
    const report = sampleReport();
    const shares = ladderShares(trendModel(report, LADDER_VIEW))!;
    const words = ladderSentence(
      shares,
      inEnglish(text => text),
    ).split(' ');
    const [, section = ''] = page(report).split('<h2 id="loop">');
    assert.ok(section.includes(`>${words.slice(0, 8).join(' ')}`));
  });

  it('says in a sentence where there is no loop to tell of, and nothing where it was not counted', () => {
    assert.ok(page(emptyReport()).includes(NO_LOOP));
    assert.ok(!page({ ...sampleReport(), loop: null }).includes('id="loop"'));
  });

  it('folds away thresholds that were lost', () => {
    const [shown = '', folded = ''] = page(sampleReport()).split('did not last');
    assert.ok(shown.includes('living-low-10-2<') || shown.includes('Title of living-low-10-2'));
    assert.ok(!shown.includes('Title of living-low-10-lost'));
    assert.ok(folded.includes('Title of living-low-10-lost'));
  });

  it('names the fifty files with most lines of AI, and counts the rest', () => {
    const report = sampleReport();
    const [path] = report.paths;
    const paths = Array.from({ length: 61 }, (_, i) => ({
      ...path!,
      path: `f${i}.ts`,
      living: { ...path!.living, agent: i, pair: 0 },
    }));
    const html = page({ ...report, paths });
    assert.ok(html.includes('>f60.ts<') && html.includes('>f11.ts<') && !html.includes('>f10.ts<'));
    assert.ok(html.indexOf('>f60.ts<') < html.indexOf('>f59.ts<'));
    assert.match(html, /and 10 more files/);
  });

  it('says that nothing counts, instead of a number', () => {
    const html = page(emptyReport());
    assert.match(html, /<strong class="none">No line counts<\/strong>/);
    assert.doesNotMatch(
      withoutCharts(html.slice(html.indexOf('<body>'))),
      /\d\.\d%|NaN|Infinity|undefined|null/,
    );
  });

  it('has nothing of the machine in any report', () => {
    for (const [name, report] of NAMED_REPORTS)
      assert.doesNotMatch(page(report()).slice(3000), /NaN|Infinity|undefined|\[object/, name);
  });

  const expected = tagsIn(withoutCharts(page(infested('plain')))).map(({ name }) => name);
  for (const text of HOSTILE)
    it(`keeps ${JSON.stringify(text.slice(0, 30))} harmless`, () => {
      const html = page(infested(text));
      assertInert(tagsIn(html));
      assert.deepEqual(
        tagsIn(withoutCharts(html)).map(({ name }) => name),
        expected,
        'no tag more or less',
      );
      assert.doesNotMatch(html, HIDDEN);
      assert.ok(html.length < 300_000);
    });
});
