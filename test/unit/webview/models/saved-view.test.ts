import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, LADDER_VIEW } from '../../../../src/core/chart';
import { FIRST_VIEW, restore } from '../../../../src/webview/models/saved-view';

describe('the saved view', () => {
  it('comes back as it was left', () => {
    const view = {
      ...FIRST_VIEW,
      trend: { ...DEFAULT_VIEW, measure: 'commits' as const, from: 1_700_000_000 },
      tab: 'loop' as const,
      ladder: { ...LADDER_VIEW, unit: 'count' as const },
      folder: 'src/core',
      milestone: 'living-low-10',
      commits: { from: 1, to: 2, which: 'all' as const },
    };
    assert.deepEqual(restore(JSON.parse(JSON.stringify({ repository: 'r', view }))), {
      repository: 'r',
      view,
    });
  });

  const nothing: readonly unknown[] = [undefined, null, 1, 'x', [], {}, { repository: 1, view: {} }];
  for (const saved of nothing)
    it(`is nothing where ${JSON.stringify(saved)} was saved`, () => assert.equal(restore(saved), null));

  const hostile: readonly [string, unknown][] = [
    ['a view of the chart that is none', { trend: { measure: 'alert(1)' } }],
    ['a tab that is none', { tab: 'people' }],
    ['a split that stands in the other tab', { trend: LADDER_VIEW }],
    ['another chart in the place of the ladder', { ladder: DEFAULT_VIEW }],
    ['dates that run backwards', { trend: { ...DEFAULT_VIEW, from: 2, to: 1 } }],
    ['dates out of all time', { trend: { ...DEFAULT_VIEW, from: 1e300 } }],
    ['a folder that is no text', { folder: { toString: 'x' } }],
    ['a folder of any length', { folder: 'x'.repeat(100_000) }],
    ['a query that is none', { commits: { from: 'now', to: null, which: 'ai' } }],
    ['a filter by persons', { filter: { kind: 'person', value: 'Ada' } }],
    ['an unknown group', { group: '__proto__' }],
  ];
  for (const [what, view] of hostile)
    it(`is as at first for ${what}`, () =>
      assert.deepEqual(restore({ repository: 'r', view })?.view, FIRST_VIEW));

  it('keeps what fits beside what does not', () => {
    const restored = restore({ repository: 'r', view: { folder: 'docs', group: 7 } });
    assert.deepEqual(restored?.view, { ...FIRST_VIEW, folder: 'docs' });
  });
});
