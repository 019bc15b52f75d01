import { strict as assert } from 'node:assert';
import { type Drawing, drawGraph, svgText } from '../../../../../src/core/chart';
import type { PanelGraph } from '../../../../../src/core/report';

const GRAPH: PanelGraph = {
  kind: 'graph',
  id: 'g',
  label: 'A graph',
  xTicks: [
    { at: 0, label: 'begin' },
    { at: 0.01, label: 'hidden' },
    { at: 1, label: 'the very end' },
  ],
  yTicks: [
    { at: 0, label: '0%' },
    { at: 1, label: '100%' },
  ],
  lines: [
    {
      name: 'AI',
      of: 'ai',
      isMarked: true,
      points: [
        { x: 0, y: 1 },
        { x: 1, y: 0, low: 0, high: 0.5 },
      ],
    },
    {
      name: 'curve',
      of: 'light',
      isMarked: false,
      points: [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
    },
  ],
  intervals: [
    { of: 'ai', y: 0.5, at: 0.5, from: 0.25, to: 0.75 },
    { of: 'light', y: 0.75, at: 0.5, from: 0.25, to: null },
  ],
  beyond: { from: 0.5, label: 'unseen' },
  table: null,
};

const all = (drawing: Drawing): Drawing[] => [
  drawing,
  ...drawing.children.flatMap(child => (typeof child === 'string' ? [] : all(child))),
];
const draw = (width: number, graph = GRAPH) => all(drawGraph(graph, { width, height: 200 }, 'g'));
const texts = (parts: readonly Drawing[]) =>
  parts.filter(({ tag }) => tag === 'text').map(({ children }) => children[0]);

describe('a picture of lines', () => {
  it('lets no label touch another or leave the picture', () => {
    const found = texts(draw(400));
    assert.ok(found.includes('begin') && found.includes('the very end') && !found.includes('hidden'));
    const end = draw(400).find(({ children }) => children[0] === 'the very end')!;
    assert.ok(Number(end.attributes.x) < 400 - 20);
  });

  it('stays in its frame at every width', () => {
    for (const width of [120, 320, 1200])
      for (const { tag, attributes } of draw(width))
        if (tag === 'circle') assert.ok(Number(attributes.cx) >= 0 && Number(attributes.cx) <= width);
  });

  it('marks what is known, and draws a curve without marks', () => {
    assert.equal(draw(400).filter(({ tag }) => tag === 'circle').length, 2);
  });

  it('closes an interval, or lets it go on', () => {
    const [closed, open] = draw(400).filter(({ attributes }) =>
      `${attributes.class}`.startsWith('wi-interval '),
    );
    assert.match(`${closed!.attributes.d}`, /v8$/);
    assert.match(`${open!.attributes.d}`, /l5,4l-5,4$/);
  });

  it('is text and never markup', () => {
    const hostile = '<script>alert(1)</script>\u202e';
    const graph = { ...GRAPH, xTicks: [{ at: 0.5, label: hostile }], beyond: { from: 0, label: hostile } };
    const svg = svgText(drawGraph(graph, { width: 900, height: 200 }, 'g'), {
      title: 't',
      description: 'd',
      palette: null,
    });
    assert.doesNotMatch(svg, /<script|\u202e/);
  });
});
