import type { Row } from './rounds';

/** Markdown, and the same raw, to be kept. */
export interface Section {
  readonly markdown: string;
  readonly raw: object;
}

/** A table of Markdown; all columns but the first hold numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** The median, with the smallest and the largest where there are several. */
export function spread(values: readonly number[]): string {
  const text = digits(median(values));
  if (values.length === 1) return text;
  return `${text} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

/** Median of the ratios of each round. */
export function ratio(row: Row, base: Row): string {
  const whole = median(base.seconds);
  const ratios = row.seconds.map((value, i) => value / (row.once ? whole : base.seconds[i]!));
  const value = median(ratios);
  return value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 1);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function whole(value: number | null): string {
  return value === null ? '–' : Math.round(value).toLocaleString('en');
}

function digits(seconds: number): string {
  return seconds.toFixed(seconds < 100 ? 2 : 0);
}
