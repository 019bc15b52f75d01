import { ENGLISH, MEASURES, type Measure, storyView, tableOf, trendModel } from '../../chart';
import { answer } from '../../quote';
import type { Report } from '../../report';
import { html, type Markup } from '../markup';
import { details, type Section, table } from './parts';
import { pictures } from './pictures';

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
${pictures(report, view, { name: measure, title: TITLES[measure], label: `${TITLES[measure]} that are declared AI, over time`, end })}${details('View as table', asTable)}</div>
`;
}
