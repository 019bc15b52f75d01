import * as vscode from 'vscode';

/** `12.3%` in the display language; a dash where nothing was counted. Never rounds some to none, or not all to all. */
export function percentText(share: number | null): string {
  if (share === null) return '–';
  if (share > 0 && share < LEAST) return `< ${written(LEAST, 1)}`;
  if (share < 1 && share > 1 - LEAST) return `> ${written(1 - LEAST, 1)}`;
  return written(share, 1);
}

/** The same for an upper bound, which may say more but never less than there is: 100% where `percentText` is unsure. */
export function upperPercentText(share: number | null): string {
  if (share === null || share === 0) return percentText(share);
  return share > 1 - LEAST ? written(1, 0) : written(Math.max(share, LEAST), 1);
}

export function declaredText(share: number | null): string {
  return vscode.l10n.t('{0} declared AI', percentText(share));
}

export function countText(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

/** A date as the display language writes it, by the clock of UTC as in every report. */
export function dayText(iso: string): string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(iso));
}

const LEAST = 0.001;

function written(share: number, digits: number): string {
  return new Intl.NumberFormat(vscode.env.language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}
