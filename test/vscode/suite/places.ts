import { join } from 'node:path';
import * as vscode from 'vscode';

/** The folder that the window is open on: the sample repository. */
export function top(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

export function extensionFile(path: string): string {
  return join(vscode.extensions.getExtension('writes-itself.writes-itself')!.extensionPath, path);
}
