import type { ClassLayer } from '../../chart';
import { type About, percent, type Shares, upperPercent } from '../../report';
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
  /** Names of the rows, by which each can be linked to. */
  readonly names?: readonly string[];
  readonly sum?: Cells;
}

/** In a frame of its own that scrolls, by keyboard too, where the page is narrower than the table. */
export function table({ id, caption, text = [], head, rows, names = [], sum }: Table): Markup {
  const kind = (i: number) => (i === 0 || text.includes(i) ? NOTHING : html` class="n"`);
  const heads = head.map((name, i) => html`<th scope="col"${kind(i)}>${name}</th>`);
  const anchors = anchorsOf(id, names);
  const line = (cells: Cells, anchor?: string) => {
    const own = anchor === undefined ? NOTHING : html` id="${anchor}"`;
    return html`<tr${own}>${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${linked(cell, anchor)}</th>` : html`<td${kind(i)}>${cell}</td>`))}</tr>\n`;
  };
  return html`<div class="frame" role="group" aria-labelledby="${id}" tabindex="0">
<table>
<caption><span id="${id}">${caption}</span></caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((cells, i) => line(cells, anchors[i]))}</tbody>
${sum === undefined ? NOTHING : html`<tfoot>${line(sum)}</tfoot>\n`}</table>
</div>
`;
}

/** Of what stands in them, so that a link holds for the next report too; of equal ones the later ones are numbered. */
function anchorsOf(table: string, names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const words =
      name
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-')
        .slice(0, 80) ?? 'row';
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return `${table.replace(/-table$/, '')}-${words}${times === 1 ? '' : `-${times}`}`;
  });
}

function linked(cell: Markup | string, anchor: string | undefined): Markup | string {
  return anchor === undefined ? cell : html`<a class="anchor" href="#${anchor}">${cell}</a>`;
}

export function details(summary: string, content: Markup): Markup {
  return html`<details>
<summary>${summary}</summary>
${content}</details>
`;
}

export const number = (count: number): string => grouped(count);

/** A percentage with a bar under it, in the colour of a class; the bar says nothing new. */
export function shareCell(
  share: number | null,
  colour: ClassLayer | 'declared' = 'declared',
  say = percent,
): Markup {
  const width = share === null ? 0 : Math.round(share * 1000) / 10;
  return html`${say(share)}<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="${colour}" width="${width}%" height="100%"/></svg>`;
}

export function boundCells({ low, users, high }: Shares): Markup[] {
  return [shareCell(low), shareCell(users, 'users'), shareCell(high, 'unknown', upperPercent)];
}

/** `YYYY-MM`, in one line. */
export function month(name: string): Markup {
  return html`<time datetime="${name}">${name}</time>`;
}

export function code(text: string): Markup {
  return html`<code>${text}</code>`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** How something is reckoned, from what, and what nobody can know from it. */
export function about(what: string, { formula, source, limits }: About): Markup {
  return details(
    `About “${what}”: formula, source, what it cannot know`,
    html`<dl class="facts">
<div><dt>Formula</dt><dd>${formula}</dd></div>
<div><dt>Source</dt><dd>${source}</dd></div>
<div><dt>What it cannot know</dt><dd>${limits}</dd></div>
</dl>
`,
  );
}
