import { type ChartReport, isShown, type Span, type TrendView } from '../view';

/**
 * While texts of the repository spoke of AI, cut where what they say changed: apart from each other, oldest first, within
 * `seen`. Nothing where the view does not show them. What the texts mean is not known.
 */
export function textsOnAi({ loop }: Pick<ChartReport, 'loop'>, view: TrendView, seen: Span | null): Span[] {
  const policies = loop?.declaring?.policies ?? [];
  if (seen === null || !isShown(view, 'texts')) return [];
  const spans = policies.map(({ from, to }) => ({
    from: seconds(from.date),
    to: to === null ? Number.POSITIVE_INFINITY : seconds(to.date),
  }));
  const times = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return times.slice(0, -1).flatMap((from, i) => {
    const to = times[i + 1]!;
    const isThere = spans.some(span => span.from <= from && to <= span.to);
    if (!isThere || from >= seen.to || to <= seen.from) return [];
    return [{ from: Math.max(from, seen.from), to: Math.min(to, seen.to) }];
  });
}

function seconds(date: string): number {
  return Date.parse(date) / 1000;
}
