import * as l10n from '@vscode/l10n';
import { ladderShares, svgText, type TrendView, trendFigure, trendModel } from '../../core/chart';
import { ladderSentence } from '../../core/report';
import { inert } from '../../core/text';
import type { FromPage, Picture, ShownReport } from '../../protocol';
import { pngOf } from '../chart/png';
import { palette } from '../chart/theme-palette';
import type { Format } from '../format';
import { chartWords } from '../words/chart';
import { dayOrUnknown } from '../words/dates';
import { caution } from '../words/loop';
import { tellerFor } from '../words/teller';

const SIZE = { width: 1200, height: 480 } as const;
/** Pixels of a picture for one of the drawing: for dense screens. */
const SCALE = 2;

/** What asks the host to save a picture. One that cannot be made in pixels is still one. */
export async function pictureSaved(picture: Picture, format: 'svg' | 'png', svg: string): Promise<FromPage> {
  const asText: FromPage = { type: 'save', picture, format: 'svg', content: svg };
  if (format === 'svg') return asText;
  return await pngOf(svg, SCALE).then(
    content => ({ type: 'save', picture, format, content }),
    () => asText,
  );
}

/** What is on the screen, in the colours of the theme, in a size that does not depend on the window's. */
export function chartPicture(report: ShownReport, view: TrendView, format: Format): string {
  const { name, head, headDate } = report.repository;
  const title = inert(name);
  const date = dayOrUnknown(headDate, format);
  const description = l10n.t('Lines by AI over time, at {0} of {1}', head.slice(0, 12), date);
  const words = chartWords(format);
  const shares = ladderShares(trendModel(report, view));
  const figure =
    shares === null
      ? trendFigure(report, view, title, SIZE, words)
      : trendFigure(report, view, ladderSentence(shares, tellerFor(format)), SIZE, words, {
          isHeadline: true,
          of: title,
          foot: caution(),
        });
  return svgText(figure, { title, description, palette: palette() });
}
