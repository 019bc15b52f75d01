import * as vscode from 'vscode';

const SCHEME = 'writes-itself';
/** Characters of all texts that are kept, beside those of open documents. */
const MOST_KEPT = 50_000_000;
const PATIENCE = 2000;

/** Read-only texts of our own, opened as documents: reports, and both sides of a commit's changes. */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.contents.get(uri.toString()) ??
      vscode.l10n.t('This text was made for an earlier window. Run the command again to see it.')
    );
  }

  /** Opens `text` as Markdown under a name that is shown on the tab. */
  async showMarkdown(name: string, text: string): Promise<void> {
    const uri = this.put(`${name.replace(/[\\/]/g, '∕')}.md`, '', text);
    const document = await vscode.workspace.openTextDocument(uri);
    await untilItReads(document, text);
    await vscode.window.showTextDocument(document, { preview: false });
  }

  /** Keeps a text under a path; `query` tells apart what has the same path. */
  put(path: string, query: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query });
    const key = uri.toString();
    const isNew = !this.contents.has(key);
    this.contents.delete(key);
    this.contents.set(key, text);
    if (!isNew) this.changed.fire(uri);
    this.dropOldest();
    return uri;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
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
    }
  }
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
