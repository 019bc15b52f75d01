import * as vscode from 'vscode';
import { badgeText } from './badge-text';

/** Of our own tree alone: the Explorer shows the same files under another scheme, and without badges. */
const SCHEME = 'writes-itself-path';
const DECLARED = new vscode.ThemeColor('writesItself.declared');

/** What stands for a file or folder in our tree; the share is all that its badge depends on. */
export function badgedUri({ path }: vscode.Uri, low: number | null): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path, query: low === null ? '' : String(low) });
}

export function registerBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({ provideFileDecoration: badgeFor });
}

/** Coloured where AI has the greater part. It needs no words: VS Code would add them to those of the row. */
function badgeFor({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
  const low = query === '' ? null : Number(query);
  const badge = scheme === SCHEME ? badgeText(low) : null;
  if (badge === null) return undefined;
  const most = low !== null && low >= 0.5;
  return new vscode.FileDecoration(badge, undefined, most ? DECLARED : undefined);
}
