import { strict as assert } from 'node:assert';
import { DARK_PALETTE, LIGHT_PALETTE, textWidth } from '../../../../src/core/chart';
import { CARD, toCard } from '../../../../src/core/quote';
import { percent, type Report, upperPercent } from '../../../../src/core/report';
import {
  cutReport,
  emptyReport,
  HOSTILE,
  incompleteReport,
  infested,
  NAMED_REPORTS,
  sampleReport,
} from '../../../support/sample-reports';
import { assertInert, tagsIn } from '../../../support/tags';

/** The texts that stand on the card itself, outside of the chart. */
function writing(svg: string): { x: number; size: number; anchor: string; text: string }[] {
  const own = svg.replace(/<svg class="wi-drawing"[\s\S]*<\/svg>(?=<text|\s*<\/svg>)/, '');
  return [...own.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, text]) => {
    const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1] ?? '';
    const plain = text!.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    return {
      x: Number(value('x')),
      size: Number(value('font-size')),
      anchor: value('text-anchor'),
      text: plain,
    };
  });
}

const called = (name: string, report: Report = sampleReport()): Report => ({
  ...report,
  repository: { ...report.repository, name },
});

describe('the card of a report', () => {
  it('is 1200 × 630, and says number, bounds, commit, rule and how to verify', () => {
    const report = called('orbit');
    const svg = toCard(report, 'light');
    assert.match(svg, new RegExp(`^<svg [^>]*width="${CARD.width}" height="${CARD.height}"`));
    const { share, repository, rule, living } = report;
    for (const text of [
      percent(share.low),
      percent(share.users),
      `up to ${upperPercent(share.high)}`,
      living.counted.toLocaleString('en-US'),
      `orbit@${repository.head.slice(0, 8)}`,
      `writes-itself report --rev ${repository.head.slice(0, 8)}`,
      `rule ${rule.id} ${rule.hash.slice(0, 8)}`,
    ])
      assert.ok(svg.includes(text), text);
  });

  it('has the colours of its theme, and no others', () => {
    const [light, dark] = [toCard(sampleReport(), 'light'), toCard(sampleReport(), 'dark')];
    assert.ok(light.includes(LIGHT_PALETTE.declared) && !light.includes(DARK_PALETTE.declared));
    assert.ok(dark.includes(DARK_PALETTE.declared) && !dark.includes(LIGHT_PALETTE.declared));
  });

  it('tells at most one event', () => {
    for (const [, report] of NAMED_REPORTS)
      assert.ok((toCard(report(), 'light').match(/wi-point/g) ?? []).length <= 1);
  });

  it('stays within its edges and never writes one text over another, whatever the name', () => {
    const share = { low: 0.99995, users: 0.99996, high: 0.99997, estimate: null };
    for (const name of ['a', 'a-name-of-some-length', 'M'.repeat(60), '名前'.repeat(30)])
      for (const report of [called(name), called(name, { ...sampleReport(), share })]) {
        const texts = writing(toCard(report, 'light')).slice(1);
        for (const { x, size, anchor, text } of texts) {
          const width = textWidth(text, size);
          assert.ok(anchor === 'end' ? x - width >= 0 : x + width <= CARD.width, text);
        }
        const [left, right] = texts.slice(-2);
        assert.ok(
          left!.x + textWidth(left!.text, left!.size) <= right!.x - textWidth(right!.text, right!.size),
        );
      }
  });

  it('gives no number where none is known', () => {
    for (const report of [cutReport(), emptyReport()]) {
      const svg = toCard(report, 'light');
      assert.ok(writing(svg).some(({ text }) => text === '?'));
      assert.doesNotMatch(svg, /\d% (declared|with)|>declared</);
    }
    assert.match(toCard(incompleteReport(), 'light'), /shallow clone/);
  });

  it('loads nothing and has text of a repository only as text', () => {
    for (const text of HOSTILE) assertInert(tagsIn(toCard(infested(text), 'dark')));
  });
});
