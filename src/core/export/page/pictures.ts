import { type ChartReport, type Drawing, ENGLISH, type TrendView, trendFigure } from '../../chart';
import { escaped } from '../../quote';
import { html, Markup } from '../markup';

/** Empty at both sides of a figure; the page has an edge of its own. */
const EDGE = 16;

/** Drawn twice, because the writing in a picture for a wide page cannot be read on a narrow one. */
const SIZES = { wide: { width: 1016, height: 380 }, narrow: { width: 320, height: 260 } } as const;

interface Words {
  /** Tells its ids from those of other pictures of the page. */
  readonly name: string;
  readonly title: string;
  /** The title is a sentence. */
  readonly isHeadline?: boolean;
  /** For those who do not see it: what it is, and what it says. */
  readonly label: string;
  readonly end: string;
}

/** A chart for a page. */
export function pictures(report: ChartReport, view: TrendView, words: Words): Markup {
  return html`${picture(report, view, 'wide', words)}${picture(report, view, 'narrow', words)}`;
}

function picture(
  report: ChartReport,
  view: TrendView,
  kind: keyof typeof SIZES,
  { name: of, title, isHeadline = false, label, end }: Words,
): Markup {
  const name = `${kind}-${of}`;
  const figure = trendFigure(report, view, title, SIZES[kind], ENGLISH, { prefix: name, isHeadline });
  const { width, height, ...attributes } = figure.attributes;
  const seen = `${EDGE} ${EDGE / 2} ${Number(width) - 2 * EDGE} ${Number(height) - EDGE}`;
  const said: Drawing = {
    ...figure,
    attributes: {
      ...attributes,
      viewBox: seen,
      role: 'img',
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-description`,
    },
    children: [
      { tag: 'title', attributes: { id: `${name}-title` }, children: [label] },
      { tag: 'desc', attributes: { id: `${name}-description` }, children: [end] },
      ...figure.children,
    ],
  };
  return html`<div class="chart ${kind}">${drawn(said)}</div>\n`;
}

/** Without a style of its own: that of the page has the colours. */
export function drawn({ tag, attributes, children }: Drawing): Markup {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const content = children.map(child => (typeof child === 'string' ? escaped(child) : drawn(child).text));
  return new Markup(`<${tag}${pairs.join('')}>${content.join('')}</${tag}>`);
}
