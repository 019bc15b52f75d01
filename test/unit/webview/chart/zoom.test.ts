import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_VIEW, trendModel, trendViewSchema } from '../../../../src/core/chart';
import { actionFor, datesOf } from '../../../../src/webview/chart/keys';
import { PRESETS, panned, presetView, withRange, zoomed } from '../../../../src/webview/chart/zoom';
import { anyReport, DAY, reportOf, START } from '../../../support/chart-reports';

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

describe('looking closer', () => {
  it('always leads to a view that holds and that shows some of the data', () => {
    const wish = fc.record({
      a: fc.nat({ max: 9000 }),
      b: fc.nat({ max: 9000 }),
      factor: fc.constantFrom(0.5, 2),
    });
    fc.assert(
      fc.property(anyReport, fc.array(wish, { maxLength: 6 }), (report, wishes) => {
        let view = DEFAULT_VIEW;
        for (const { a, b, factor } of wishes) {
          const { extent, span } = trendModel(report, view);
          if (extent === null || span === null) return;
          const [from, to] = [START + Math.min(a, b) * DAY, START + Math.max(a, b) * DAY];
          const views = [
            withRange(view, extent, from, to),
            zoomed(view, extent, span, from, factor),
            panned(view, extent, span, factor - 1),
            ...PRESETS.map(preset => presetView(view, extent, preset)),
          ];
          for (const next of views) {
            trendViewSchema.parse(next);
            assert.ok((next.from ?? extent.from) < (next.to ?? extent.to));
          }
          view = views[a % views.length]!;
        }
      }),
    );
  });

  it('keeps the date that is pointed at, and ends where it began', () => {
    const { extent, span } = trendModel(weekly, DEFAULT_VIEW);
    const about = START + 350 * DAY;
    const close = zoomed(DEFAULT_VIEW, extent!, span!, about, 0.5);
    const part = (from: number, to: number) => (about - from) / (to - from);
    assert.ok(Math.abs(part(close.from ?? extent!.from, close.to!) - part(span!.from, span!.to)) < 0.01);
    const seen = trendModel(weekly, close).span!;
    assert.deepEqual(zoomed(close, extent!, seen, about, 2), DEFAULT_VIEW);
  });

  it('has presets that end with the data', () => {
    const { extent } = trendModel(weekly, DEFAULT_VIEW);
    const last = presetView(DEFAULT_VIEW, extent!, 'days90');
    assert.deepEqual([last.from, last.to], [extent!.to - 90 * DAY, null]);
    assert.deepEqual(presetView(last, extent!, 'all'), DEFAULT_VIEW);
  });
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

  it('ask for the commits of a sample since the one before it, or of an interval', () => {
    assert.deepEqual(datesOf(model.entries[0]!, model), [null, START]);
    assert.deepEqual(datesOf(model.entries[2]!, model), [START + 7 * DAY + 1, START + 14 * DAY]);
    const bins = trendModel(weekly, { ...DEFAULT_VIEW, measure: 'added' });
    const [from, to] = datesOf(bins.entries[1]!, bins);
    assert.deepEqual([from, to], [Date.UTC(2020, 1) / 1000, Date.UTC(2020, 2) / 1000 - 1]);
  });
});
