import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES, LEFT_OUT, ROLES, THRESHOLDS } from '../../../src/core/model';
import type { Milestone } from '../../../src/core/report';
import { visible } from '../../../src/core/text';
import { formatFor } from '../../../src/webview/format';
import { flagText, isLost, milestoneFate, milestoneTitle } from '../../../src/webview/words/milestones';
import { classMeaning, className, leftOutReason, roleName } from '../../../src/webview/words/nouns';
import { problemText } from '../../../src/webview/words/problems';
import { HOSTILE } from '../../support/page-sample';

const format = formatFor('en');
const FALLBACK = 'the core’s own words';

function milestone(id: string, kind: Milestone['kind']): Milestone {
  return { id, kind, title: FALLBACK, date: '2024-01-01T00:00:00Z', commit: null, bound: null, held: null };
}

describe('words of milestones', () => {
  const thresholds = ['living', 'new'].flatMap(measure =>
    ['low', 'likely'].flatMap(bound =>
      THRESHOLDS.flatMap(threshold =>
        ['', '-2', '-lost', '-lost-3'].map(end => ({ measure, bound, threshold, end })),
      ),
    ),
  );

  it('say what every threshold is', () => {
    for (const { measure, bound, threshold, end } of thresholds) {
      const point = milestone(`${measure}-${bound}-${threshold}${end}`, 'threshold');
      const title = milestoneTitle(point, format);
      assert.match(title, measure === 'living' ? /^Living lines/ : /^New lines/);
      assert.match(title, bound === 'low' ? /declared AI$/ : /likely AI$/);
      assert.ok(title.includes(` ${threshold}% `), title);
      assert.equal(/fell below/.test(title), end.startsWith('-lost'), title);
      assert.equal(isLost(point), end.startsWith('-lost'), title);
      assert.match(flagText(point, format), new RegExp(`${threshold}% (declared|likely)`));
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
    ['living-low-ten', 'threshold', /own words/],
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
  });
});

describe('words of the page', () => {
  it('name every class, role and reason', () => {
    for (const name of CLASSES) assert.notEqual(classMeaning(name), className(name));
    for (const role of ROLES) assert.notEqual(roleName(role), role);
    for (const reason of LEFT_OUT) assert.notEqual(leftOutReason(reason), reason);
  });

  it('fall back to what came, made harmless', () => {
    assert.equal(className('robot'), 'robot');
    assert.equal(roleName('constructor'), 'constructor');
    assert.equal(leftOutReason(HOSTILE), visible(HOSTILE));
    assert.equal(problemText({ code: 'toString', message: HOSTILE }), visible(HOSTILE));
  });

  it('know every problem of the core', () => {
    const core = join(import.meta.dirname, '..', '..', '..', 'src', 'core');
    const sources = ['compose', 'rule'].flatMap(room =>
      readdirSync(join(core, room)).map(file => readFileSync(join(core, room, file), 'utf8')),
    );
    const codes = sources
      .flatMap(text => [...text.matchAll(/[[(]\s*'([a-z]+-[a-z-]+)',\s/g)])
      .map(([, code]) => code!);
    assert.ok(codes.length >= 10, codes.join());
    for (const code of codes) assert.notEqual(problemText({ code, message: FALLBACK }), FALLBACK, code);
  });

  it('are literal, so that the extractor finds them', () => {
    const webview = join(import.meta.dirname, '..', '..', '..', 'src', 'webview');
    const files = readdirSync(webview, { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.tsx?$/.test(file),
    );
    for (const file of files)
      assert.doesNotMatch(readFileSync(join(webview, file), 'utf8'), /l10n\.t\(\s*[^'\s]/, file);
  });
});

describe('numbers and dates', () => {
  it('never round some to none or much to all', () => {
    assert.equal(format.percent(0), '0.0%');
    assert.equal(format.percent(0.0004), '< 0.1%');
    assert.equal(format.percent(0.99951), '> 99.9%');
    assert.equal(format.percent(1), '100.0%');
    assert.equal(format.percent(null), '–');
  });

  it('are those of the language, in UTC', () => {
    assert.equal(formatFor('de').percent(0.117), '11,7\u00a0%');
    assert.equal(format.day('2024-01-01T00:30:00Z'), 'Jan 1, 2024');
    assert.equal(format.day('never'), '–');
  });

  it('are English where the language is none', () =>
    assert.equal(formatFor('not a locale').count(1234), '1,234'));
});
