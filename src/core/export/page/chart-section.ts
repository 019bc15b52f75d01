import { DEFAULT_VIEW, type Drawing, ENGLISH, tableOf, trendFigure, trendModel } from '../../chart';
import { answer, escaped } from '../../quote';
import type { Report } from '../../report';
import { html, Markup } from '../markup';
import { details, type Section, table } from './parts';

/** Empty at both sides of a figure; the page has an edge of its own. */
const EDGE = 16;

/** Drawn twice, because the writing in a picture for a wide page cannot be read on a narrow one. */
const SIZES = { wide: { width: 1016, height: 380 }, narrow: { width: 320, height: 260 } } as const;

export function chart(report: Report): Section {
  const { head, rows } = tableOf(trendModel(report, DEFAULT_VIEW), ENGLISH);
  const asTable = table({
    id: 'trend-table',
    caption: 'Living lines by class, newest first',
    head,
    rows,
  });
  return {
    id: 'trend',
    title: 'Since when',
    content: html`${picture(report, 'wide')}${picture(report, 'narrow')}${details('View as table', asTable)}`,
  };
}

function picture(report: Report, kind: keyof typeof SIZES): Markup {
  const figure = trendFigure(report, DEFAULT_VIEW, 'Share of living lines', SIZES[kind], ENGLISH, kind);
  const { width, height, ...attributes } = figure.attributes;
  const seen = `${EDGE} ${EDGE / 2} ${Number(width) - 2 * EDGE} ${Number(height) - EDGE}`;
  const [title, description] = [`${kind}-title`, `${kind}-description`];
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
      { tag: 'title', attributes: { id: title }, children: ['Share of living lines by class over time'] },
      { tag: 'desc', attributes: { id: description }, children: [`At the end: ${answer(report)}.`] },
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
