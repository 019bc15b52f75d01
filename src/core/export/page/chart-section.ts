import {
  type Drawing,
  ENGLISH,
  MEASURES,
  type Measure,
  storyView,
  type TrendView,
  tableOf,
  trendFigure,
  trendModel,
} from '../../chart';
import { answer, escaped } from '../../quote';
import type { Report } from '../../report';
import { html, Markup } from '../markup';
import { details, type Section, table } from './parts';

/** Empty at both sides of a figure; the page has an edge of its own. */
const EDGE = 16;

/** Drawn twice, because the writing in a picture for a wide page cannot be read on a narrow one. */
const SIZES = { wide: { width: 1016, height: 380 }, narrow: { width: 320, height: 260 } } as const;

const TITLES: Readonly<Record<Measure, string>> = {
  living: 'Living lines',
  added: 'New lines of 91 days',
  commits: 'Commits of 91 days',
};

/** One picture for each measure; the part of the address after # says which is shown, so that a link keeps it. */
export function chart(report: Report): Section {
  const items = MEASURES.map(measure => html`<li><a href="#${idOf(measure)}">${TITLES[measure]}</a></li>\n`);
  return {
    id: 'trend',
    title: 'Since when',
    content: html`<ul class="measures">\n${items}</ul>\n${MEASURES.map(measure => measured(report, measure))}`,
  };
}

const idOf = (measure: Measure): string => `trend-${measure}`;

function measured(report: Report, measure: Measure): Markup {
  const view = { ...storyView(report), measure };
  const { head, rows } = tableOf(trendModel(report, view), ENGLISH);
  const asTable = table({
    id: `${idOf(measure)}-table`,
    caption: `${TITLES[measure]}, newest first`,
    head,
    rows,
  });
  const end =
    measure === 'living' ? `At the end: ${answer(report)}.` : 'Line over 91 days, bars as they came.';
  return html`<div class="measure" id="${idOf(measure)}">
${picture(report, view, 'wide', end)}${picture(report, view, 'narrow', end)}${details('View as table', asTable)}</div>
`;
}

function picture(report: Report, view: TrendView, kind: keyof typeof SIZES, end: string): Markup {
  const { measure } = view;
  const name = `${kind}-${measure}`;
  const figure = trendFigure(report, view, TITLES[measure], SIZES[kind], ENGLISH, name);
  const { width, height, ...attributes } = figure.attributes;
  const seen = `${EDGE} ${EDGE / 2} ${Number(width) - 2 * EDGE} ${Number(height) - EDGE}`;
  const [title, description] = [`${name}-title`, `${name}-description`];
  const said: Drawing = {
    ...figure,
    attributes: {
      ...attributes,
      viewBox: seen,
      role: 'img',
      'aria-labelledby': title,
      'aria-describedby': description,
    },
    children: [
      {
        tag: 'title',
        attributes: { id: title },
        children: [`${TITLES[measure]} that are declared AI, over time`],
      },
      { tag: 'desc', attributes: { id: description }, children: [end] },
      ...figure.children,
    ],
  };
  return html`<div class="chart ${kind}">${drawn(said)}</div>\n`;
}

/** Without a style of its own: that of the page has the colours. */
function drawn({ tag, attributes, children }: Drawing): Markup {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const content = children.map(child => (typeof child === 'string' ? escaped(child) : drawn(child).text));
  return new Markup(`<${tag}${pairs.join('')}>${content.join('')}</${tag}>`);
}
