import { inert } from '../text';

/** Text of a repository's (names, tags, paths) made harmless and visible in Markdown; at most 200 characters. */
export function markdownText(text: string): string {
  // An address would become a link by itself.
  return inert(text).replace(
    /[\\`*_{}[\]()<>#|~!&@]|:(?=\/\/)|\.(?<=www\.)/gi,
    character => `\\${character}`,
  );
}

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

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
