import type { ClassLayer } from '../../chart';
import { percent, type Shares, upperPercent } from '../../report';
import { grouped } from '../../text';
import { html, type Markup, NOTHING } from '../markup';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

export function section({ id, title, content }: Section): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}

type Cells = readonly (Markup | string)[];

export interface Table {
  readonly id: string;
  readonly caption: string;
  /** Columns after the first hold figures, unless named here. */
  readonly text?: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly Cells[];
  readonly sum?: Cells;
}

/** In a frame of its own that scrolls, by keyboard too, where the page is narrower than the table. */
export function table({ id, caption, text = [], head, rows, sum }: Table): Markup {
  const kind = (i: number) => (i === 0 || text.includes(i) ? NOTHING : html` class="n"`);
  const heads = head.map((name, i) => html`<th scope="col"${kind(i)}>${name}</th>`);
  const line = (cells: Cells) =>
    html`<tr>${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${kind(i)}>${cell}</td>`))}</tr>\n`;
  return html`<div class="frame" role="group" aria-labelledby="${id}" tabindex="0">
<table>
<caption><span id="${id}">${caption}</span></caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map(line)}</tbody>
${sum === undefined ? NOTHING : html`<tfoot>${line(sum)}</tfoot>\n`}</table>
</div>
`;
}

export function details(summary: string, content: Markup): Markup {
  return html`<details>
<summary>${summary}</summary>
${content}</details>
`;
}

export const number = (count: number): string => grouped(count);

/** A percentage with a bar under it, in the colour of a class; the bar says nothing new. */
export function shareCell(share: number | null, colour: ClassLayer = 'agent', say = percent): Markup {
  const width = share === null ? 0 : Math.round(share * 1000) / 10;
  return html`${say(share)}<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="${colour}" width="${width}%" height="100%"/></svg>`;
}

export function boundCells({ low, users, high }: Shares): Markup[] {
  return [shareCell(low), shareCell(users, 'users'), shareCell(high, 'unknown', upperPercent)];
}

export function code(text: string): Markup {
  return html`<code>${text}</code>`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
