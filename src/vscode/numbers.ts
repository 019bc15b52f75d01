import * as vscode from 'vscode';

/** `12.3 %` in the display language; a dash where nothing was counted. Never rounds some to none, or not all to all. */
export function percentText(share: number | null): string {
  if (share === null) return '–';
  const format = (value: number) =>
    new Intl.NumberFormat(vscode.env.language, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(value);
  if (share > 0 && share < 0.001) return `< ${format(0.001)}`;
  if (share < 1 && share > 0.999) return `> ${format(0.999)}`;
  return format(share);
}
