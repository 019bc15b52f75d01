import { inert } from '../text';

/**
 * Text of a repository's (names, tags, paths) made harmless and visible in Markdown; at most 200 characters. It may stand
 * anywhere in a line and become no markup, link or formula. Only what could is escaped: people read the source, too.
 */
export function markdownText(text: string): string {
  return inert(text.trim()).replace(ACTIVE, '\\$&');
}

/** Each alternative is one character, with what has to stand around it. */
const ACTIVE = new RegExp(
  [
    // Escapes, code, emphasis, strikethrough, cells of tables, HTML, formulas.
    /[\\`*~|<$]/u,
    // Emphasis, but not between the words of a name.
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    // Links, images and what defines them; what follows the text may be ours.
    /\](?=[([:]|$)/u,
    // Characters by their name.
    /&(?=#?[a-z0-9]*(?:;|$))/u,
    // Addresses, which become links by themselves, also where an editor shows the source.
    /:(?=\/\/)|(?<=\/)\/|(?<=www)\.|@(?=\S*\.)|(?<=mailto|xmpp):/u,
    // What begins a heading, a quotation, a list, a rule or a box to tick; and a # that would end a heading.
    /^[#>+[-]|(?<=^\d+)[.)](?=\s|$)|#$/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** `12.3%`; a dash where nothing was counted. Never rounds what is not all to 100% or what is not none to 0%. */
export function percent(share: number | null): string {
  if (share === null) return '–';
  const value = share * 100;
  if (value > 0 && value < 0.1) return '< 0.1%';
  if (value < 100 && value > 99.9) return '> 99.9%';
  return `${value.toFixed(1)}%`;
}

/** The same for an upper bound, which may say more but never less than there is: 100% or 0.1% where `percent` is unsure. */
export function upperPercent(share: number | null): string {
  if (share === null || share === 0) return percent(share);
  if (share > 0.999) return '100%';
  return percent(Math.max(share, 0.001));
}

const BARS = '▁▂▃▄▅▆▇█';
const TOPS = [1, 5, 10, 25, 50, 100];

/** One bar for each share (0 to 1; a space where there is none), and the percentage that full height stands for. */
export function scaledSparkline(shares: readonly (number | null)[]): { bars: string; top: number } {
  const most = 100 * Math.max(0, ...shares.map(share => share ?? 0));
  const top = TOPS.find(percentage => percentage >= most) ?? 100;
  const bar = (share: number) => BARS[Math.min(7, Math.floor((share * 800) / top))]!;
  return { bars: shares.map(share => (share === null ? ' ' : bar(share))).join(''), top };
}

/** The head of a column; one of numbers stands to the right. */
export type Head = string | { readonly numbers: string };

export function numbers(head: string): Head {
  return { numbers: head };
}

export function table(heads: readonly Head[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = heads.map(head => (typeof head === 'string' ? head : head.numbers));
  const rule = heads.map(head => (typeof head === 'string' ? '---' : '---:'));
  return [line(names), line(rule), ...rows.map(line)].join('\n');
}
