import * as vscode from 'vscode';
import { entriesIn, type FolderEntry, NO_SHARES, sharesIn } from '../core/report';
import { inert } from '../core/text';
import type { Analyses } from './analyses';
import type { Shown } from './analysis-state';
import { percentText, upperPercentText } from './numbers';

const VIEW = 'writesItself.paths';

export interface PathNode extends FolderEntry {
  readonly uri: vscode.Uri;
}

/** Folders and files with their share of AI lines, most first. */
export class PathsTree implements vscode.TreeDataProvider<PathNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listening: vscode.Disposable;
  private readonly view: vscode.TreeView<PathNode>;
  private shown: Shown | null = null;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly analyses: Analyses) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.listening = analyses.onDidChange(() => this.update());
  }

  getChildren(parent?: PathNode): PathNode[] {
    const { current } = this.analyses;
    if (!current?.shown) return [];
    const top = vscode.Uri.file(current.repository.top);
    return entriesIn(current.shown.report, parent?.path ?? '').map(entry => ({
      ...entry,
      uri: vscode.Uri.joinPath(top, entry.path),
    }));
  }

  getTreeItem({ name, path, isFolder, files, living, uri }: PathNode): vscode.TreeItem {
    const report = this.analyses.current?.shown?.report;
    const { low, users, high } = report ? sharesIn(report, living) : NO_SHARES;
    const item = new vscode.TreeItem(
      inert(name),
      isFolder ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    item.id = `${isFolder ? 'folder' : 'file'}:${path}`;
    item.resourceUri = uri;
    item.iconPath = isFolder ? vscode.ThemeIcon.Folder : vscode.ThemeIcon.File;
    item.contextValue = isFolder ? 'folder' : 'file';
    item.description = percentText(low);
    const lines = vscode.l10n.t('{0} lines', living.counted.toLocaleString(vscode.env.language));
    const bounds = vscode.l10n.t(
      '{0} declared AI, {1} with lines by people who use AI, up to {2}',
      percentText(low),
      percentText(users),
      upperPercentText(high),
    );
    const count = isFolder
      ? `, ${vscode.l10n.t('{0} files', files.toLocaleString(vscode.env.language))}`
      : '';
    item.tooltip = `${inert(path)}\n${bounds}\n${lines}${count}`;
    item.accessibilityInformation = { label: `${inert(name)}, ${bounds}, ${lines}${count}` };
    if (!isFolder)
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [uri] };
    return item;
  }

  dispose(): void {
    for (const one of [this.listening, this.view, this.changed]) one.dispose();
  }

  private update(): void {
    const shown = this.analyses.current?.shown ?? null;
    const isPart = shown !== null && shown.stage !== 'done';
    // No text takes the message away.
    this.view.message = isPart ? vscode.l10n.t('Partial results: only files followed so far.') : '';
    if (shown === this.shown) return;
    this.shown = shown;
    this.changed.fire();
  }
}
