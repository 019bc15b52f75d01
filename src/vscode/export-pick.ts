import * as vscode from 'vscode';
import { FORMATS, type Format } from '../core/export';

/** What the user wants of a report; only a page can draw the chart in pixels. */
export interface Wish {
  readonly format: Format | 'png';
  readonly isCopied: boolean;
}

interface WishItem extends vscode.QuickPickItem {
  readonly wish: Wish | null;
}

/** The table of formats, once to be saved and once to be copied: one list, so that typing and Enter do for both. */
export async function pickExport(): Promise<Wish | null> {
  const items = [
    heading(vscode.l10n.t('Save as a File')),
    ...FORMATS.flatMap(format => {
      const item = itemFor(format, false);
      return format.id === 'svg' ? [item, pngItem()] : [item];
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
  return { label, description: vscode.l10n.t(format.description), wish: { format, isCopied } };
}

function pngItem(): WishItem {
  const label = `$(save) ${vscode.l10n.t('Picture (PNG)')}`;
  const description = vscode.l10n.t('the chart as it is seen, in pixels');
  return { label, description, wish: { format: 'png', isCopied: false } };
}
