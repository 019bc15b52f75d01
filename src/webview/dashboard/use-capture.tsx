import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import { svgText, type TrendView, trendFigure } from '../../core/chart';
import { toCard } from '../../core/quote';
import { inert } from '../../core/text';
import type { FromPage, ShownReport, ToPage } from '../../protocol';
import { pngOf } from '../chart/png';
import { palette } from '../chart/theme-palette';
import { usePage } from '../context';
import type { Format } from '../format';
import { chartWords } from '../words/chart';
import { dayOrUnknown } from '../words/dates';

type Wish = Extract<ToPage, { type: 'capture' }>;

const SIZE = { width: 1200, height: 480 } as const;
/** Pixels of a picture for one of the drawing: for dense screens. */
const SCALE = 2;

const CARD_THEMES = { card: 'light', 'card-dark': 'dark' } as const;

/** Answers each wish for the chart as it is seen, or for the card, once. */
export function useCapture(wish: Wish | null, report: ShownReport, view: TrendView): void {
  const { post, format } = usePage();
  const answered = useRef<Wish | null>(null);
  useEffect(() => {
    if (wish === null || answered.current === wish) return;
    answered.current = wish;
    const { picture } = wish;
    const svg = picture === 'chart' ? figureOf(report, view, format) : toCard(report, CARD_THEMES[picture]);
    // A picture that cannot be made in pixels is still one.
    const asText: FromPage = { type: 'save', picture, format: 'svg', content: svg };
    void captured(wish, svg).then(post, () => post(asText));
  }, [wish, report, view, format, post]);
}

async function captured({ picture, format }: Wish, svg: string): Promise<FromPage> {
  return { type: 'save', picture, format, content: format === 'svg' ? svg : await pngOf(svg, SCALE) };
}

/** What is on the screen, in the colours of the theme, in a size that does not depend on the window's. */
function figureOf(report: ShownReport, view: TrendView, format: Format): string {
  const { name, head, headDate } = report.repository;
  const title = inert(name);
  const date = dayOrUnknown(headDate, format);
  return svgText(trendFigure(report, view, title, SIZE, chartWords(format)), {
    title,
    description: l10n.t('Lines by AI over time, at {0} of {1}', head.slice(0, 12), date),
    palette: palette(),
  });
}
