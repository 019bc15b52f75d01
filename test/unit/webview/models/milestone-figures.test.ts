import { strict as assert } from 'node:assert';
import { figuresAt, lastQuarter, spanOf } from '../../../../src/webview/models/milestone-figures';
import { HOSTILE, SAMPLE } from '../../../support/page-sample';

describe('milestones', () => {
  const find = (id: string) => SAMPLE.milestones.find(milestone => milestone.id === id)!;

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
