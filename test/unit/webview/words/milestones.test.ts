import { strict as assert } from 'node:assert';
import { THRESHOLDS } from '../../../../src/core/model';
import type { Milestone } from '../../../../src/core/report';
import { visible } from '../../../../src/core/text';
import { formatFor } from '../../../../src/webview/format';
import { eventName, milestoneFate, milestoneTitle } from '../../../../src/webview/words/milestones';
import { HOSTILE } from '../../../support/page-sample';

const format = formatFor('en');
const FALLBACK = 'the core’s own words';

const SAID: Readonly<Record<number, RegExp>> = { 10: /tenth/, 25: /quarter/, 50: /Half/, 75: /quarters/ };

function milestone(id: string, kind: Milestone['kind']): Milestone {
  return { id, kind, title: FALLBACK, date: '2024-01-01T00:00:00Z', commit: null, bound: null, held: null };
}

describe('words of milestones', () => {
  const thresholds = ['living', 'new'].flatMap(measure =>
    THRESHOLDS.flatMap(threshold => ['', '-2', '-lost', '-lost-3'].map(end => ({ measure, threshold, end }))),
  );

  it('say what every threshold is', () => {
    for (const { measure, threshold, end } of thresholds) {
      const point = milestone(`${measure}-low-${threshold}${end}`, 'threshold');
      const title = milestoneTitle(point, format);
      assert.match(title, measure === 'living' ? /^Living lines/ : /^New lines/);
      assert.match(title, /declared AI$/);
      assert.ok(title.includes(` ${threshold}% `), title);
      assert.equal(/fell below/.test(title), end.startsWith('-lost'), title);
      const fate = milestoneFate({ ...point, held: false });
      assert.equal(fate === 'A loss', end.startsWith('-lost'), title);
      assert.match(eventName(point, format), SAID[threshold] ?? new RegExp(`^${threshold}%$`));
    }
  });

  const others: readonly [string, Milestone['kind'], RegExp][] = [
    ['first-ai', 'first', /declares AI/],
    ['first-agent', 'first', /own identity/],
    ['agent:Aider', 'tool', /with Aider$/],
    ['model:GPT-5', 'tool', /with GPT-5$/],
    ['release:v1:2', 'release', /^Release v1:2$/],
    ['custom:1', 'custom', /own words/],
    ['loop:nightly', 'loop', /own words/],
    ['adequacy', 'loop', /^Adequacy: .*90 days$/],
    ['parity-reached', 'loop', /^Parity: /],
    ['parity-lost-2', 'loop', /^Parity was lost/],
    ['supremacy-reached-3', 'loop', /^Supremacy: /],
    ['supremacy-lost', 'loop', /^Supremacy was lost/],
    ['red-line-reached', 'loop', /^Red line: 99%/],
    ['red-line-lost', 'loop', /^The red line was lost/],
    ['self-hosting-reached', 'loop', /^Self-hosting: /],
    ['self-hosting-lost', 'loop', /^Self-hosting was lost/],
    ['adequacy', 'custom', /own words/],
    ['parity-reached-x', 'loop', /own words/],
    ['living-low-ten', 'threshold', /own words/],
    ['living-users-50', 'threshold', /own words/],
  ];
  for (const [id, kind, words] of others)
    it(`say what ${id} is`, () => assert.match(milestoneTitle(milestone(id, kind), format), words));

  it('show what a tag hides', () => {
    const title = milestoneTitle(milestone(`release:${HOSTILE}`, 'release'), format);
    assert.equal(title, visible(title));
  });

  it('tell a loss from what was lost later', () => {
    const lost = { ...milestone('new-low-10-lost', 'threshold'), held: false };
    const passed = { ...milestone('new-low-10', 'threshold'), held: false };
    assert.notEqual(milestoneFate(lost), milestoneFate(passed));
    assert.equal(milestoneFate(milestone('first-ai', 'first')), null);
    assert.equal(milestoneFate({ ...milestone('parity-lost-2', 'loop'), held: false }), 'A loss');
    assert.equal(milestoneFate({ ...milestone('parity-reached', 'loop'), held: false }), 'Lost again later');
    assert.equal(milestoneFate(milestone('adequacy', 'loop')), null);
    assert.equal(eventName(milestone('self-hosting-reached-2', 'loop'), format), 'Self-hosting');
    assert.equal(eventName(milestone('toString', 'loop'), format), FALLBACK);
  });
});
