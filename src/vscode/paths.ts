import * as vscode from 'vscode';
import { entriesIn, sharesIn } from '../core/report';
import type { Analyses } from './analyses';
import type { Shown } from './analysis-state';
import { countText } from './numbers';
import { registerBadges } from './paths-badge';
import { type PathNode, pathItem } from './paths-item';
import { arranged, hasAi, type PathsChoice, type PathsOrder, parseChoice } from './paths-order';
import { pathIn } from './targets';

const VIEW = 'writesItself.paths';
const CHOICE = 'paths';

/** Whether a file was brought into view, or why not. */
export type Revealing = 'revealed' | 'hidden' | 'unlisted';

/** The files and folders of the shown report, as the user wants them sorted. */
export class PathsTree implements vscode.TreeDataProvider<PathNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<PathNode>;
  private readonly toDispose: vscode.Disposable[];
  private shown: Shown | null = null;
  private choice: PathsChoice;
  /** The file that was last followed, lest a folder that the user closes opens again. */
  private followed: string | null = null;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly analyses: Analyses,
    private readonly memory: vscode.Memento,
  ) {
    this.choice = parseChoice(memory.get(CHOICE));
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.toDispose = [
      this.changed,
      this.view,
      registerBadges(),
      analyses.onDidChange(() => this.update()),
      this.view.onDidChangeVisibility(() => this.follow()),
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
    ];
    this.tell();
  }

  getChildren(parent?: PathNode): PathNode[] {
    return arranged(this.nodesIn(parent?.path ?? ''), this.choice);
  }

  getParent({ path }: PathNode): PathNode | undefined {
    return this.nodeAt(folderOf(path), true);
  }

  getTreeItem(node: PathNode): vscode.TreeItem {
    return pathItem(node, this.choice.order);
  }

  async sort(order: PathsOrder): Promise<void> {
    await this.choose({ ...this.choice, order });
  }

  async hide(hides: boolean): Promise<void> {
    await this.choose({ ...this.choice, hides });
  }

  /** Selects a file; what is not in the list cannot be. */
  async reveal(file: vscode.Uri): Promise<Revealing> {
    const { current } = this.analyses;
    const node = current && this.nodeAt(pathIn(current, file), false);
    if (!node) return 'unlisted';
    if (this.choice.hides && !hasAi(node)) return 'hidden';
    await this.view.reveal(node, { select: true, focus: false });
    return 'revealed';
  }

  dispose(): void {
    for (const one of this.toDispose) one.dispose();
  }

  private nodesIn(folder: string): PathNode[] {
    const { current } = this.analyses;
    if (!current?.shown) return [];
    const { report } = current.shown;
    const top = vscode.Uri.file(current.repository.top);
    return entriesIn(report, folder).map(entry => ({
      ...entry,
      uri: vscode.Uri.joinPath(top, entry.path),
      share: sharesIn(report, entry.living),
    }));
  }

  private nodeAt(path: string, isFolder: boolean): PathNode | undefined {
    if (path === '') return undefined;
    return this.nodesIn(folderOf(path)).find(node => node.path === path && node.isFolder === isFolder);
  }

  private update(): void {
    const shown = this.analyses.current?.shown ?? null;
    const isPart = shown !== null && shown.stage !== 'done';
    // No text takes the message away.
    this.view.message = isPart ? vscode.l10n.t('Partial results: only files followed so far.') : '';
    if (shown === this.shown) return;
    this.shown = shown;
    this.changed.fire();
    this.tell();
    this.follow();
  }

  private async choose(choice: PathsChoice): Promise<void> {
    this.choice = choice;
    await this.memory.update(CHOICE, choice);
    this.changed.fire();
    this.tell();
  }

  /** The title says how the list is sorted, and how much of it is not shown. */
  private tell(): void {
    const { order, hides } = this.choice;
    const paths = this.shown?.report.paths ?? [];
    const hidden = hides ? paths.filter(path => !hasAi(path)).length : 0;
    const without = hidden === 0 ? '' : ` · ${vscode.l10n.t('{0} hidden', countText(hidden))}`;
    this.view.description = `${orderText(order)}${without}`;
    const contexts = {
      'writesItself.pathsOrder': order,
      'writesItself.pathsHide': hides,
      'writesItself.pathsAllHidden': hidden > 0 && hidden === paths.length,
    };
    for (const [key, value] of Object.entries(contexts))
      void vscode.commands.executeCommand('setContext', key, value);
  }

  /** Goes along with the active editor, while anybody looks. */
  private follow(): void {
    const file = vscode.window.activeTextEditor?.document.uri;
    if (!this.view.visible || file?.scheme !== 'file' || this.followed === file.toString()) return;
    const name = file.toString();
    const done = (revealing: Revealing) => {
      if (revealing === 'revealed') this.followed = name;
    };
    // The list may have changed meanwhile; then there is another occasion.
    this.reveal(file).then(done, () => {});
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function orderText(order: PathsOrder): string {
  switch (order) {
    case 'ai':
      return vscode.l10n.t('by AI lines');
    case 'share':
      return vscode.l10n.t('by AI share');
    case 'lines':
      return vscode.l10n.t('by all lines');
    case 'name':
      return vscode.l10n.t('by name');
  }
}
