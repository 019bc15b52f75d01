import * as vscode from 'vscode';
import type { Analyses } from './analyses';

const VIEW = 'writesItself.welcome';

/** The view that is there while there is nothing to show: its texts are in package.json, by context `writesItself.state`. */
export function registerWelcome(analyses: Analyses): vscode.Disposable {
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: { getChildren: () => [], getTreeItem: (item: vscode.TreeItem) => item },
  });
  const look = () => {
    if (view.visible) void analyses.look();
  };
  look();
  return vscode.Disposable.from(view, view.onDidChangeVisibility(look));
}
