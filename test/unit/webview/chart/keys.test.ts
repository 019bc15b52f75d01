import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, trendModel } from '../../../../src/core/chart';
import { actionFor, datesOf } from '../../../../src/webview/chart/keys';
import { DAY, reportOf, START } from '../../../support/chart-reports';

const weekly = reportOf(
  Array.from({ length: 200 }, (_, i) => ({
    date: START + 7 * i * DAY,
    living: { human: 1 },
    added: { human: 1 },
  })),
);
const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keys on the chart', () => {
  const model = trendModel(weekly, DEFAULT_VIEW);
  const cursorAfter = (key: string, index: number) => {
    const action = actionFor(press(key), model, index);
    assert.equal(action?.type, 'cursor');
    return model.entries.findIndex(({ from, to }) => action.date >= from && action.date < to);
  };

  it('walk by samples, years and to the ends', () => {
    const reached = [
      cursorAfter('ArrowRight', 10),
      cursorAfter('ArrowLeft', 10),
      cursorAfter('PageUp', 10),
      cursorAfter('PageDown', 100),
      cursorAfter('PageUp', 199),
      cursorAfter('Home', 50),
      cursorAfter('End', 50),
    ];
    assert.deepEqual(reached, [11, 9, 63, 47, 199, 0, 199]);
  });

  it('change the view, list commits, and leave all others to the page', () => {
    const closer = actionFor(press('+'), model, 100);
    assert.ok(closer?.type === 'view' && closer.view.from !== null);
    assert.equal(actionFor(press('Enter'), model, 3)?.type, 'list');
    assert.equal(actionFor(press('Escape'), model, 3), null);
    assert.equal(actionFor(press('Tab'), model, 3), null);
    assert.equal(actionFor(press('0', { ctrlKey: true }), model, 3), null);
    const near = trendModel(weekly, closer.view);
    assert.deepEqual(actionFor(press('Escape'), near, 3), { type: 'view', view: DEFAULT_VIEW });
    const along = actionFor(press('ArrowRight'), near, near.entries.length - 1);
    assert.ok(along?.type === 'view' && along.view.from! > closer.view.from!);
  });

  it('ask for the commits of a sample since the one before it, or of 91 days', () => {
    assert.deepEqual(datesOf(model.entries[0]!), [null, START]);
    assert.deepEqual(datesOf(model.entries[2]!), [START + 7 * DAY + 1, START + 14 * DAY]);
    const quarters = trendModel(weekly, { ...DEFAULT_VIEW, measure: 'added' });
    assert.deepEqual(datesOf(quarters.entries[1]!), [null, START + 7 * DAY]);
    const at = START + 140 * DAY;
    assert.deepEqual(datesOf(quarters.entries[20]!), [at - 91 * DAY + 1, at]);
  });
});
