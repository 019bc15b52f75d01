import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { fromPage, type ToPage, type Wish } from '../protocol';
import { showFailure } from './failures';

/** Every page, and its style sheets in the order in which they apply: some are made of parts of the dashboard. */
const SHEETS = {
  dashboard: ['page', 'chart', 'dashboard', 'definitions'],
  overview: ['page', 'chart', 'overview'],
  compare: ['page', 'chart', 'dashboard', 'compare'],
  explain: ['page', 'chart', 'dashboard', 'explain'],
  organisation: ['page', 'chart', 'dashboard', 'organisation'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PageName = keyof typeof SHEETS;

/** Pages in editor tabs share a script. */
const scriptOf = (name: PageName) => (name === 'overview' ? 'overview.js' : 'tab.js');

/** What a page may wish for; each type of message has its one answer. */
export type PageActions = {
  readonly [Type in Wish['type']]: (
    message: Extract<Wish, { type: Type }>,
    page: Page,
  ) => void | Promise<void>;
};

/** One web page of ours, in a panel or a view: its document, and messages that are checked. */
export class Page implements vscode.Disposable {
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly webview: vscode.Webview,
    extension: vscode.Uri,
    name: PageName,
    actions: PageActions,
    log: vscode.LogOutputChannel,
  ) {
    const inside = (folder: string) => vscode.Uri.joinPath(extension, folder);
    webview.options = { enableScripts: true, localResourceRoots: [inside('dist'), inside('media')] };
    this.listening = webview.onDidReceiveMessage(data => this.heed(data, actions, log));
    webview.html = documentOf(webview, extension, name);
  }

  post(message: ToPage): void {
    void this.webview.postMessage(message);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async heed(data: unknown, actions: PageActions, log: vscode.LogOutputChannel): Promise<void> {
    const result = fromPage.safeParse(data);
    if (!result.success) {
      log.warn(`A page sent a message that is none: ${result.error.message}`);
      return;
    }
    const message = result.data;
    try {
      await (actions[message.type] as (message: Wish, page: Page) => void | Promise<void>)(message, this);
    } catch (error) {
      await showFailure(error, log);
    }
  }
}

/** Scripts run by nonce only, and nothing is loaded but our own files. */
function documentOf(webview: vscode.Webview, extension: vscode.Uri, name: PageName): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} data: blob:`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const styles = SHEETS[name].map(style => `<link rel="stylesheet" href="${file('media', `${style}.css`)}">`);
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Writes Itself</title>
${styles.join('\n')}
</head>
<body>
<div id="root" data-page="${name}"></div>
<script nonce="${nonce}" src="${file('dist', scriptOf(name))}"></script>
</body>
</html>`;
}
