import { drawGraph, lineSwatch, OWN_VIEW } from '../../chart';
import { short } from '../../quote';
import {
  inEnglish,
  LOOP_PANELS,
  type LoopPanel,
  type LoopPanelName,
  type PanelBlock,
  type PanelGraph,
  type PanelTable,
  type Report,
} from '../../report';
import { html, type Markup, NOTHING } from '../markup';
import { about, details, table } from './parts';
import { drawn, pictures } from './pictures';

type Loop = NonNullable<Report['loop']>;

/** What panels of the loop tell, all of them where none is named, the same as on the dashboard. */
export function toldPanels(
  report: Report,
  loop: Loop,
  names = Object.keys(LOOP_PANELS) as readonly LoopPanelName[],
): Markup {
  const teller = inEnglish(short);
  const panels = names.flatMap(name => LOOP_PANELS[name](report, loop, teller) ?? []);
  return html`${panels.map(panel => told(report, panel))}`;
}

function told(report: Report, { id, title, about: words, blocks }: LoopPanel): Markup {
  return html`<h3 id="loop-${id}">${title}</h3>\n${blocks.map(block => blockOf(report, block))}${about(title, words)}`;
}

function blockOf(report: Report, block: PanelBlock): Markup {
  switch (block.kind) {
    case 'headline':
      return html`<p><strong>${block.text}</strong></p>\n`;
    case 'text':
      return html`<p>${block.text}</p>\n`;
    case 'note':
      return html`<p class="more">${block.text}</p>\n`;
    case 'heading':
      return html`<h4>${block.text}</h4>\n`;
    case 'figures':
      return html`<dl class="bounds">\n${block.figures.map(
        ({ name, value, more }) =>
          html`<div><dt>${name}</dt><dd><b>${value}</b>${more === undefined ? NOTHING : html`<span>${more}</span>`}</dd></div>\n`,
      )}</dl>\n`;
    case 'table':
      return tableOf(block);
    case 'graph':
      return html`${graphOf(block)}${block.table === null ? NOTHING : details('View as table', tableOf(block.table))}`;
    case 'trend':
      return pictures(report, OWN_VIEW, { name: block.by, title: block.label, label: block.label, end: '' });
    case 'folded':
      return details(block.name, html`${block.blocks.map(inner => blockOf(report, inner))}`);
  }
}

function tableOf({ id, caption, head, columns, rows }: PanelTable): Markup {
  return table({
    id: `${id}-table`,
    caption,
    text: columns.flatMap(({ isText }, i) => (isText ? [i + 1] : [])),
    head: [head, ...columns.map(({ name }) => name)],
    rows,
  });
}

/** As the charts: drawn twice, because the writing in a wide picture cannot be read on a narrow page. */
const SIZES = { wide: { width: 760, height: 220 }, narrow: { width: 320, height: 200 } } as const;

function graphOf(graph: PanelGraph): Markup {
  const drawings = (['wide', 'narrow'] as const).map(kind => {
    const drawing = drawGraph(graph, SIZES[kind], `${kind}-${graph.id}`);
    const { width, height, ...attributes } = drawing.attributes;
    const said = { ...drawing, attributes: { ...attributes, role: 'img', 'aria-label': graph.label } };
    return html`<div class="chart graph ${kind}">${drawn(said)}</div>\n`;
  });
  const keys = graph.lines.map(
    line => html`<li><span aria-hidden="true">${drawn(lineSwatch(line))}</span>${line.name}</li>\n`,
  );
  return html`<p class="more">${graph.label}</p>\n${drawings}<ul class="keys">\n${keys}</ul>\n`;
}
