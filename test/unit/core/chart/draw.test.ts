import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  DEFAULT_VIEW,
  type Drawing,
  drawTrend,
  ENGLISH,
  EXTRAS,
  LOOP_SPLITS,
  layoutTrend,
  MEASURES,
  type Only,
  SPLITS,
  svgText,
  trendFigure,
  trendModel,
  UNITS,
} from '../../../../src/core/chart';
import { anyReport, DAY, milestone, reportOf, START } from '../../../support/chart-reports';

const HOSTILE = `<script>alert(1)</script>]]>&"'\u0000\u0007\u202e\u2066\ud800\uffff --> </svg>`;
const options = { title: HOSTILE, description: HOSTILE, palette: null };
const RAW = /(?!\n)\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

const ONLY: readonly Only[] = [
  { kind: 'class', value: 'pair' },
  { kind: 'agent', value: 'nobody' },
  { kind: 'model', value: null },
  { kind: 'role', value: 'test' },
  { kind: 'folder', value: null },
];

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
        languages: [],
        estimate: null,
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
    for (const by of [...SPLITS, ...LOOP_SPLITS])
      for (const { tag, attributes } of elements(figure(hostile, { ...DEFAULT_VIEW, by }))) {
        assert.match(tag, /^(svg|g|defs|pattern|clipPath|rect|path|circle|text|tspan)$/);
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
      by: fc.constantFrom(...SPLITS, ...LOOP_SPLITS),
      unit: fc.constantFrom(...UNITS),
      hidden: fc.subarray([...EXTRAS, 'declared', 'class:pair', 'noAgent']),
      only: fc.constantFrom(null, ...ONLY),
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

  it('says so where nothing is counted at all', () => {
    for (const nothing of [reportOf([]), reportOf([{ date: START }])])
      assert.match(svgText(figure(nothing), options), /Not counted yet/);
  });
});
