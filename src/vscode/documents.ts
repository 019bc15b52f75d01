import * as vscode from 'vscode';
import { NothingToDo } from './targets';

const SCHEME = 'writes-itself';
/** Of reports, so that menus know them; named in package.json. */
const REPORT_SCHEME = 'writes-itself-report';
/** VS Code's own reader of Markdown, which the user may have disabled, and its editor. */
const READER = 'vscode.markdown-language-features';
const PREVIEW = 'vscode.markdown.preview.editor';
/** Characters of all texts that are kept, beside those of open documents. */
const MOST_KEPT = 50_000_000;
const PATIENCE = 2000;
/** Milliseconds for which the status bar says what was done. */
const NOTICE = 5000;

/** What a text of ours is a version of. */
export interface Origin {
  /** Where the file lies, or lay, in the work tree. */
  readonly uri: vscode.Uri;
  /** Full id. */
  readonly commit: string;
}

/** Read-only texts of our own, opened as documents: reports, and both sides of a commit's changes. */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>();
  private readonly origins = new Map<string, Origin>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.registration = vscode.Disposable.from(
      ...[SCHEME, REPORT_SCHEME].map(scheme =>
        vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      ),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.contents.get(uri.toString()) ??
      vscode.l10n.t('This text was made for an earlier window. Run the command again to see it.')
    );
  }

  /** Opens Markdown as it is read, under a name that is shown on the tab; its source is a click away. */
  async showMarkdown(name: string, text: string): Promise<void> {
    const path = `/${name.replace(/[\\/]/g, '∕')}.md`;
    const uri = this.keep(vscode.Uri.from({ scheme: REPORT_SCHEME, path }), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await untilItReads(document, text);
    const options = { preview: false };
    if (vscode.extensions.getExtension(READER))
      await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW, options);
    else await vscode.window.showTextDocument(document, options);
  }

  /** Takes the source of a report, or of the one that is open, to the clipboard. */
  async copyReport(report: vscode.Uri | null): Promise<void> {
    const uri = report ?? activeResource();
    if (uri?.scheme !== REPORT_SCHEME) return;
    const text = this.contents.get(uri.toString());
    if (text === undefined)
      throw new NothingToDo(
        vscode.l10n.t('This text was made for an earlier window. Run the command again to see it.'),
      );
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The report is copied as Markdown.'), NOTICE);
  }

  /** Keeps a version of a file under a path; `query` tells apart what has the same path. */
  put(path: string, query: string, text: string, origin: Origin): vscode.Uri {
    const uri = this.keep(vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query }), text);
    this.origins.set(uri.toString(), origin);
    return uri;
  }

  /** Null where a text is no version of a file, or is kept no longer. */
  originOf(uri: vscode.Uri): Origin | null {
    return this.origins.get(uri.toString()) ?? null;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private keep(uri: vscode.Uri, text: string): vscode.Uri {
    const key = uri.toString();
    const isNew = !this.contents.has(key);
    this.contents.delete(key);
    this.contents.set(key, text);
    if (!isNew) this.changed.fire(uri);
    this.dropOldest();
    return uri;
  }

  private dropOldest(): void {
    let size = 0;
    for (const text of this.contents.values()) size += text.length;
    if (size <= MOST_KEPT) return;
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const [key, text] of this.contents) {
      if (size <= MOST_KEPT) return;
      if (open.has(key)) continue;
      size -= text.length;
      this.contents.delete(key);
      this.origins.delete(key);
    }
  }
}

function activeResource(): vscode.Uri | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const hasUri = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  return hasUri ? input.uri : null;
}

/** A document that is still known has the text of last time until VS Code has asked for the new one. */
function untilItReads(document: vscode.TextDocument, text: string): Promise<void> {
  return new Promise(resolve => {
    const check = () => {
      if (document.getText() === text) end();
    };
    const listening = vscode.workspace.onDidChangeTextDocument(check);
    const timer = setTimeout(() => end(), PATIENCE);
    const end = () => {
      listening.dispose();
      clearTimeout(timer);
      resolve();
    };
    check();
  });
}
