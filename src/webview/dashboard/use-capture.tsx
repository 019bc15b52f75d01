import { useEffect, useRef } from 'preact/hooks';
import type { TrendView } from '../../core/chart';
import { toCard } from '../../core/quote';
import type { ShownReport, ToPage } from '../../protocol';
import { usePage } from '../context';
import { chartPicture, pictureSaved } from './chart-picture';

type Wish = Extract<ToPage, { type: 'capture' }>;

const CARD_THEMES = { card: 'light', 'card-dark': 'dark' } as const;

/** Answers each wish for the chart as it is seen, or for the card, once. */
export function useCapture(wish: Wish | null, report: ShownReport, view: TrendView): void {
  const { post, format } = usePage();
  const answered = useRef<Wish | null>(null);
  useEffect(() => {
    if (wish === null || answered.current === wish) return;
    answered.current = wish;
    const { picture } = wish;
    const svg =
      picture === 'chart' ? chartPicture(report, view, format) : toCard(report, CARD_THEMES[picture]);
    void pictureSaved(picture, wish.format, svg).then(post);
  }, [wish, report, view, format, post]);
}
