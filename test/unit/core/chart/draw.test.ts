import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  COLOURS,
  DARK_PALETTE,
  DEFAULT_VIEW,
  type Drawing,
  drawTrend,
  ENGLISH,
  LIGHT_PALETTE,
  layoutTrend,
  MEASURES,
  type Palette,
  SPLITS,
  sparkline,
  svgText,
  tableOf,
  trendFigure,
  trendModel,
  UNITS,
} from '../../../../src/core/chart';
import { anyReport, DAY, milestone, reportOf, START } from '../../../support/chart-reports';

const HOSTILE = `<script>alert(1)</script>]]>&"'\u0000\u0007\u202e\u2066\ud800\uffff --> </svg>`;
const options = { title: HOSTILE, description: HOSTILE, palette: null };
const RAW = /(?!\n)\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

function elements(drawing: Drawing): Drawing[] {
  return [drawing, ...drawing.children.flatMap(child => (typeof child === 'string' ? [] : elements(child)))];
}

const figure = (report: Parameters<typeof trendFigure>[0], view = DEFAULT_VIEW, title = 'T') =>
  trendFigure(report, view, title, { width: 800, height: 300 }, ENGLISH);

describe('the drawing', () => {
  const hostile = reportOf(
    [0, 7, 14].map(days => ({ date: START + days * DAY, living: { agent: 50, unknown: 50 } })),
    {
      milestones: [
        milestone('custom:1', START + DAY, { title: HOSTILE }),
        milestone(`release:${HOSTILE}`, START + 2 * DAY, { kind: 'release', title: HOSTILE }),
        milestone(`agent:${HOSTILE}`, START + 9 * DAY, { kind: 'tool', title: HOSTILE }),
      ],
      series: {
        roles: [],
        folders: [],
        agents: [
          { agent: HOSTILE, model: HOSTILE, living: [50, 50, 50], added: [1, 0, 0], commits: [1, 0, 0] },
        ],
      },
    },
  );

  it('has text of a repository only as text', () => {
    const svg = svgText(figure(hostile, { ...DEFAULT_VIEW, by: 'agent' }, HOSTILE), options);
    assert.doesNotMatch(svg, /<script|\]\]>|-->/);
    assert.doesNotMatch(svg, RAW);
    assert.equal(svg.match(/<\/svg>/g)?.length, svg.match(/<svg\b[^>]*[^/]>/g)?.length);
    assert.match(svg, /&lt;script&gt;/);
  });

  it('has no style, handler or address in any attribute', () => {
    for (const by of SPLITS)
      for (const { tag, attributes } of elements(figure(hostile, { ...DEFAULT_VIEW, by }))) {
        assert.match(tag, /^(svg|g|defs|pattern|clipPath|rect|path|text|tspan)$/);
        for (const [name, value] of Object.entries(attributes)) {
          assert.doesNotMatch(name, /^(on|style|href|xlink)/);
          assert.match(String(value), /^[\w #().,:;%-]*$/);
        }
      }
  });

  it('is the same every time, and finite, for any report, view and size', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 280, max: 1600 }),
      height: fc.integer({ min: 120, max: 500 }),
    });
    const views = fc.record({
      measure: fc.constantFrom(...MEASURES),
      by: fc.constantFrom(...SPLITS),
      unit: fc.constantFrom(...UNITS),
    });
    fc.assert(
      fc.property(anyReport, views, sizes, (report, view, size) => {
        const draw = () => {
          const model = trendModel(report, { ...DEFAULT_VIEW, ...view });
          return svgText(drawTrend(layoutTrend(model, size, ENGLISH), ENGLISH), options);
        };
        const svg = draw();
        assert.equal(svg, draw());
        assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a gap where nothing is counted, and says so where nothing is at all', () => {
    const report = reportOf([
      { date: START, living: { agent: 1 } },
      { date: START + 70 * DAY },
      { date: START + 140 * DAY, living: { agent: 1 } },
    ]);
    const layout = layoutTrend(trendModel(report, DEFAULT_VIEW), { width: 800, height: 300 }, ENGLISH);
    const low = layout.lines.find(({ bound }) => bound === 'low')!.path;
    assert.equal(low.match(/M/g)?.length, 2);
    assert.equal(layout.gaps.length, 1);
    assert.equal(layout.note, null);
    for (const nothing of [reportOf([]), reportOf([{ date: START }])])
      assert.match(svgText(figure(nothing), options), /Not counted yet/);
  });

  it('draws one sample as a level', () => {
    const layout = layoutTrend(
      trendModel(reportOf([{ date: START, living: { agent: 1, human: 1 } }]), DEFAULT_VIEW),
      { width: 800, height: 300 },
      ENGLISH,
    );
    const { x, y, width, height } = layout.plot;
    assert.equal(layout.lines[0]!.path, `M${x},${y + height / 2}H${x + width}`);
  });

  it('has a table of at most about eighty rows, newest first', () => {
    const samples = Array.from({ length: 1000 }, (_, i) => ({
      date: START + 7 * i * DAY,
      living: { human: i + 1 },
    }));
    const { head, rows } = tableOf(trendModel(reportOf(samples), DEFAULT_VIEW), ENGLISH);
    assert.ok(rows.length >= 40 && rows.length <= 82, String(rows.length));
    assert.ok(rows.every(row => row.length === head.length));
    assert.equal(rows[0]![1], '1,000');
  });

  it('is small in the side bar, and at least 40 pixels high', () => {
    const { attributes } = sparkline(hostile, { width: 200, height: 10 });
    assert.deepEqual([attributes.width, attributes.height], [200, 40]);
    assert.doesNotMatch(svgText(sparkline(reportOf([]), { width: 200, height: 40 }), options), /NaN/);
  });
});

describe('the palettes', () => {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map(i => {
      const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const palettes: readonly [string, Palette][] = [
    ['light', LIGHT_PALETTE],
    ['dark', DARK_PALETTE],
  ];
  for (const [name, palette] of palettes)
    it(`${name}: text is read and marks are seen`, () => {
      for (const colour of COLOURS) {
        if (colour === 'background' || colour === 'grid') continue;
        const least = colour === 'foreground' || colour === 'muted' ? 4.5 : 3;
        assert.ok(contrast(palette[colour], palette.background) >= least, colour);
      }
      assert.ok(contrast(palette.milestone, palette.background) >= 4.5);
    });
});
