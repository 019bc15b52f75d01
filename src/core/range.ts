/** Two ends as they were typed. */
export interface AskedRange {
  readonly from: string;
  readonly to: string;
  /** Not since `from` itself, but since the last that both have in common: what a pull request brings. */
  readonly sinceMergeBase?: boolean;
}

/** Rules of others that count what came in a range, and nothing else. */
export const RANGE_RULES = ['aider'] as const;
export type RangeRule = (typeof RANGE_RULES)[number];

/** `A..B` and `A...B` as git reads them, with HEAD for what is left out. Null where the text is no range. */
export function parseRange(text: string): AskedRange | null {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if ((from === '' && to === '') || /\.\./.test(to) || to.startsWith('.')) return null;
  return {
    from: from === '' ? 'HEAD' : from,
    to: to === '' ? 'HEAD' : to,
    sinceMergeBase: dots.length === 3,
  };
}

/** The same as it was typed. */
export function rangeText({ from, to, sinceMergeBase }: AskedRange): string {
  return `${from}${sinceMergeBase ? '...' : '..'}${to}`;
}
