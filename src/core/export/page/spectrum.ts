import { BOUNDS, CLASS_LAYERS, DASHES } from '../../chart';
import { type Counts, sharesOf } from '../../report';
import { html, type Markup } from '../markup';

/** All counted lines as one bar, each bound marked as in the chart; the text beside it and the table of classes say the same. */
export function spectrum(counts: Counts): Markup {
  let at = 0;
  const parts = CLASS_LAYERS.map(name => {
    const lines = name === 'unknown' ? counts.unknown - counts.users : counts[name];
    const [x, width] = [at, lines / counts.counted];
    at += width;
    return html`<rect class="${name}" x="${percentage(x)}" width="${percentage(width)}" height="100%"/>`;
  });
  const shares = sharesOf(counts);
  const marks = BOUNDS.map(bound => {
    const x = percentage(shares[bound] ?? 0);
    return html`<line x1="${x}" x2="${x}" y1="-20%" y2="120%" stroke-dasharray="${DASHES[bound]}"/>`;
  });
  return html`<svg class="spectrum" aria-hidden="true">${parts}${marks}</svg>`;
}

const percentage = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
