import * as vscode from 'vscode';
import { FORMATS, type Format } from '../core/export';
import type { Picture } from '../protocol';

/** What the user wants of a report; only a page can draw the chart in pixels. */
export interface Wish {
  readonly format: Format;
  readonly isCopied: boolean;
  /** What is to be drawn in pixels; null: nothing is. */
  readonly picture: Picture | null;
}

interface WishItem extends vscode.QuickPickItem {
  readonly wish: Wish | null;
}

/** The table of formats, once to be saved and once to be copied: one list, so that typing and Enter do for both. */
export async function pickExport(): Promise<Wish | null> {
  const items = [
    heading(vscode.l10n.t('Save as a File')),
    ...FORMATS.flatMap((format: Format) => {
      const item = itemFor(format, false);
      const picture = IN_PIXELS[format.id];
      return picture === undefined ? [item] : [item, pixelItem(format, picture)];
    }),
    heading(vscode.l10n.t('Copy to the Clipboard')),
    ...FORMATS.map(format => itemFor(format, true)),
  ];
  const title = vscode.l10n.t('Export the Report');
  const placeHolder = vscode.l10n.t('Choose what to save or to copy');
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.wish ?? null;
}

function heading(label: string): WishItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, wish: null };
}

function itemFor(format: Format, isCopied: boolean): WishItem {
  const title = vscode.l10n.t(format.title);
  const label = isCopied ? `$(copy) ${vscode.l10n.t('Copy {0}', title)}` : `$(save) ${title}`;
  return { label, description: vscode.l10n.t(format.description), wish: { format, isCopied, picture: null } };
}

/** Formats that are drawn in pixels too. */
const IN_PIXELS: Readonly<Partial<Record<string, Picture>>> = {
  svg: 'chart',
  card: 'card',
  'card-dark': 'card-dark',
};

function pixelItem(format: Format, picture: Picture): WishItem {
  const names: Record<Picture, string> = {
    chart: vscode.l10n.t('Picture (PNG)'),
    card: vscode.l10n.t('Card (PNG)'),
    'card-dark': vscode.l10n.t('Dark Card (PNG)'),
  };
  const description =
    picture === 'chart'
      ? vscode.l10n.t('the chart as it is seen, in pixels')
      : vscode.l10n.t('the same in pixels');
  return { label: `$(save) ${names[picture]}`, description, wish: { format, isCopied: false, picture } };
}
