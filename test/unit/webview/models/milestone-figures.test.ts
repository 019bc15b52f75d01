import { strict as assert } from 'node:assert';
import { groupAgents } from '../../../../src/webview/models/agent-groups';
import {
  firstPage,
  hasMore,
  nextPage,
  RECENT,
  wishOf,
  withAnswer,
} from '../../../../src/webview/models/commit-list';
import { figuresAt, lastQuarter, spanOf } from '../../../../src/webview/models/milestone-figures';
import { groupOf, latestMilestone } from '../../../../src/webview/models/milestone-groups';
import { HOSTILE, SAMPLE, SAMPLE_COMMITS } from '../../../support/page-sample';

const answer = (request: number, rows: number, total = 250) =>
  ({ type: 'commits', request, total, rows: SAMPLE_COMMITS.slice(0, rows) }) as const;

describe('the list of commits', () => {
  it('ignores answers to what was asked before', () => {
    const list = firstPage(RECENT, 2);
    assert.equal(withAnswer(list, answer(1, 100)), list);
    assert.equal(withAnswer(list, answer(2, 100)).rows.length, 100);
  });

  it('takes an answer once', () => {
    const list = withAnswer(firstPage(RECENT, 1), answer(1, 100));
    assert.equal(withAnswer(list, answer(1, 100)), list);
  });

  it('asks for the page after those it has, and puts it behind them', () => {
    const list = nextPage(withAnswer(firstPage(RECENT, 1), answer(1, 100)), 2);
    assert.deepEqual(wishOf(list), { type: 'commits', request: 2, ...RECENT, offset: 100 });
    const [before, all] = [hasMore(list), withAnswer(list, answer(2, 150))];
    assert.deepEqual([before, all.rows.length, hasMore(all)], [false, 250, false]);
  });

  it('does not ask for ever where less comes than was said', () =>
    assert.equal(hasMore(withAnswer(firstPage(RECENT, 1), answer(1, 0))), false));
});

describe('agents', () => {
  it('are grouped with their models, the sums in order', () => {
    const groups = groupAgents(SAMPLE);
    assert.deepEqual(
      groups.map(({ agent, living, commits, models }) => [agent, living, commits, models.length]),
      [
        ['Aider', 700, 40, 2],
        [HOSTILE, 8, 1, 1],
      ],
    );
    assert.deepEqual(
      groups.map(({ lastUse }) => lastUse),
      [SAMPLE.trend.at(-1)!.date, null],
    );
  });
});

describe('milestones', () => {
  const find = (id: string) => SAMPLE.milestones.find(milestone => milestone.id === id)!;

  it('each have one place in the list but for releases', () => {
    assert.equal(groupOf(find('living-low-10')), 'held');
    assert.equal(groupOf(find('custom:1')), 'held');
    assert.equal(groupOf(find('new-low-25-lost')), 'lost');
    assert.equal(groupOf(find(`release:${HOSTILE}`)), null);
  });

  it('have a latest: no release, nothing that was lost again', () =>
    assert.equal(latestMilestone(SAMPLE.milestones)?.id, 'custom:1'));

  it('of living lines show the sample of their date', () => {
    const [figures] = figuresAt(SAMPLE, find('living-low-10'));
    assert.equal(figures?.of, 'living');
    assert.deepEqual(figures?.counts, SAMPLE.trend[10]!.living);
  });

  it('of new lines show the 91 days up to it', () => {
    const [quarter, living] = figuresAt(SAMPLE, find('new-low-25'));
    assert.deepEqual([quarter?.of, quarter?.counts.agent, living?.of], ['quarter', 8 * 13, 'living']);
    assert.equal(lastQuarter(SAMPLE).agent, 8 * 13);
  });

  it('of releases show what is new in it, and the commits since the one before', () => {
    const release = find(`release:${HOSTILE}`);
    assert.equal(figuresAt(SAMPLE, release)[0]?.of, 'release');
    const { from, to } = spanOf(SAMPLE, release);
    assert.equal(to - from!, 14 * 86_400 - 1);
  });

  it('have the commits since the sample before; the first have all before', () => {
    const { from, to } = spanOf(SAMPLE, find('living-low-10'));
    assert.equal(to - from!, 7 * 86_400 - 1);
    assert.equal(spanOf(SAMPLE, { ...find('first-ai'), date: '2000-01-01T00:00:00Z' }).from, null);
  });

  it('show nothing where there is no history', () =>
    assert.deepEqual(figuresAt({ ...SAMPLE, trend: [] }, find('living-low-10')), []));
});
