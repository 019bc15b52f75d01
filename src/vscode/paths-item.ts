import * as vscode from 'vscode';
import { declaredLines, type FolderEntry, type Shares } from '../core/report';
import { inert } from '../core/text';
import { countText, percentText, upperPercentText } from './numbers';
import { badgedUri } from './paths-badge';
import type { PathsOrder } from './paths-order';

export interface PathNode extends FolderEntry {
  readonly uri: vscode.Uri;
  /** Of its lines; none where the report tells none. */
  readonly share: Shares;
}

/** How a file or folder of the report is shown. */
export function pathItem(node: PathNode, order: PathsOrder): vscode.TreeItem {
  const { name, path, isFolder, files, living, uri, share } = node;
  const { low, users, high } = share;
  const item = new vscode.TreeItem(
    inert(name),
    isFolder ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${isFolder ? 'folder' : 'file'}:${path}`;
  item.resourceUri = badgedUri(uri, low);
  item.iconPath = isFolder ? vscode.ThemeIcon.Folder : vscode.ThemeIcon.File;
  item.contextValue = isFolder ? 'folder' : 'file';
  const ai = declaredLines(living);
  const sorted = order === 'lines' ? linesText(living.counted) : aiLinesText(ai);
  item.description = `${sorted} · ${percentText(low)}`;
  const bounds = vscode.l10n.t(
    '{0} declared AI, {1} with lines by people who use AI, up to {2}',
    percentText(low),
    percentText(users),
    upperPercentText(high),
  );
  const lines = vscode.l10n.t('{0} of {1} lines are declared AI', countText(ai), countText(living.counted));
  const counts = isFolder ? `${lines}, ${filesText(files)}` : lines;
  item.tooltip = `${inert(path)}\n${bounds}\n${counts}`;
  item.accessibilityInformation = { label: `${inert(name)}, ${bounds}, ${counts}` };
  if (!isFolder)
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [uri] };
  return item;
}

function aiLinesText(lines: number): string {
  return lines === 1 ? vscode.l10n.t('1 AI line') : vscode.l10n.t('{0} AI lines', countText(lines));
}

function linesText(lines: number): string {
  return lines === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', countText(lines));
}

function filesText(files: number): string {
  return files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', countText(files));
}
