import * as vscode from 'vscode';
import { showReport } from './vscode/report';

/** The composition root: builds the parts and registers them. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Writes Itself', { log: true });
  const { version } = context.extension.packageJSON as { version: string };
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('writesItself.showReport', () => showReport(version, log)),
  );
}
