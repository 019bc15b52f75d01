import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_VIEW, trendModel, trendViewSchema } from '../../../../src/core/chart';
import { PRESETS, panned, presetView, withRange, zoomed } from '../../../../src/webview/chart/zoom';
import { anyReport, DAY, reportOf, START } from '../../../support/chart-reports';

const weekly = reportOf(
  Array.from({ length: 200 }, (_, i) => ({
    date: START + 7 * i * DAY,
    living: { human: 1 },
    added: { human: 1 },
  })),
);

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
    assert.deepEqual(zoomed(close, extent!, seen, about, 2), { ...DEFAULT_VIEW, whole: true });
  });

  it('has presets that end with the data', () => {
    const { extent } = trendModel(weekly, DEFAULT_VIEW);
    const last = presetView(DEFAULT_VIEW, extent!, 'days90');
    assert.deepEqual([last.from, last.to], [extent!.to - 90 * DAY, null]);
    assert.deepEqual(presetView(last, extent!, 'all'), { ...DEFAULT_VIEW, whole: true });
    assert.deepEqual(presetView(last, extent!, 'story'), DEFAULT_VIEW);
  });
});
