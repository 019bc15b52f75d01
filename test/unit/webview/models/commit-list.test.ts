import { strict as assert } from 'node:assert';
import {
  firstPage,
  hasMore,
  nextPage,
  RECENT,
  wishOf,
  withAnswer,
} from '../../../../src/webview/models/commit-list';
import { SAMPLE_COMMITS } from '../../../support/page-sample';

const answer = (request: number, rows: number, total = 250) =>
  ({ type: 'commits', request, total, rows: SAMPLE_COMMITS.slice(0, rows), unread: 0 }) as const;

describe('the list of commits', () => {
  it('ignores answers to what was asked before', () => {
    const list = firstPage(RECENT, null, 2);
    assert.equal(withAnswer(list, answer(1, 100)), list);
    assert.equal(withAnswer(list, answer(2, 100)).rows.length, 100);
  });

  it('takes an answer once', () => {
    const list = withAnswer(firstPage(RECENT, null, 1), answer(1, 100));
    assert.equal(withAnswer(list, answer(1, 100)), list);
  });

  it('asks for the page after those it has, and puts it behind them', () => {
    const list = nextPage(withAnswer(firstPage(RECENT, null, 1), answer(1, 100)), 2);
    assert.deepEqual(wishOf(list), { type: 'commits', request: 2, ...RECENT, filter: null, offset: 100 });
    const [before, all] = [hasMore(list), withAnswer(list, answer(2, 150))];
    assert.deepEqual([before, all.rows.length, hasMore(all)], [false, 250, false]);
  });

  it('does not ask for ever where less comes than was said', () =>
    assert.equal(hasMore(withAnswer(firstPage(RECENT, null, 1), answer(1, 0))), false));
});
