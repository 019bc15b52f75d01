import { BOUNDS, DASHES } from '../../chart';
import type { Shares } from '../../report';
import { html, type Markup } from '../markup';

/** From nothing to all: what is declared, with AI users, up to; each bound is marked as in the chart. The text beside it says the same. */
export function spectrum(shares: Shares): Markup {
  const bar = (name: string, share: number | null) =>
    html`<rect class="${name}" width="${percentage(share ?? 0)}" height="100%"/>`;
  const marks = BOUNDS.map(bound => {
    const x = percentage(shares[bound] ?? 0);
    return html`<line x1="${x}" x2="${x}" y1="-20%" y2="120%" stroke-dasharray="${DASHES[bound]}"/>`;
  });
  return html`<svg class="spectrum" aria-hidden="true">${bar('ground', 1)}${bar('high', shares.high)}${bar('users', shares.users)}${bar('declared', shares.low)}${marks}</svg>`;
}

const percentage = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
