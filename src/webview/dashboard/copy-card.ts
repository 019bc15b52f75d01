import { type CardTheme, toCard } from '../../core/quote';
import type { FromPage, ShownReport } from '../../protocol';
import { pngBlobOf, pngOf } from '../chart/png';

/** Pixels of the picture for one of the drawing. */
const SCALE = 2;

/**
 * The card onto the clipboard. False where the browser does not let it there: then the reader is asked for a file, so
 * that the picture is not lost.
 */
export async function copyCard(report: ShownReport, post: (message: FromPage) => void): Promise<boolean> {
  const theme = themeOf(document.body);
  const svg = toCard(report, theme);
  try {
    // Asked for at once: a browser heeds the wish only while it still knows of the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngBlobOf(svg, SCALE) })]);
    return true;
  } catch {
    const picture = theme === 'light' ? 'card' : 'card-dark';
    post({ type: 'save', picture, format: 'png', content: await pngOf(svg, SCALE) });
    return false;
  }
}

/** As the editor is. */
function themeOf({ classList }: HTMLElement): CardTheme {
  return classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light')
    ? 'light'
    : 'dark';
}
