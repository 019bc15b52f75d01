import * as vscode from 'vscode';
import { analyze } from '../core/analyze';
import { toMarkdown } from '../core/report';

/** Analyses the repository of the first workspace folder and opens its report as a Markdown document. */
export async function showReport(version: string, log: vscode.LogOutputChannel): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined || folder.uri.scheme !== 'file') {
    void vscode.window.showInformationMessage('Open a folder with a git repository first.');
    return;
  }
  try {
    const content = await withProgress((signal, onProgress) =>
      markdown(folder.uri.fsPath, version, signal, onProgress),
    );
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content }),
    );
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

type Work<T> = (signal: AbortSignal, onProgress: (share: number) => void) => Promise<T>;

function withProgress<T>(work: Work<T>): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Reading history',
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort(new Error('Cancelled.')));
    let shown = 0;
    return work(stop.signal, share => {
      progress.report({ increment: 100 * (share - shown) });
      shown = share;
    });
  });
}

async function markdown(
  path: string,
  version: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) {
  const generatedBy = { name: 'writes-itself', version };
  const base = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  return toMarkdown(await analyze(path, { ...base, generatedBy, signal, onProgress }));
}
