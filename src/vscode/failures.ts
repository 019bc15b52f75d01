import * as vscode from 'vscode';
import { JobFailed, JobStopped } from '../run-job';
import { plainMessage } from './labels';
import { NothingToDo } from './targets';

/** The one place that tells the user of a failure. What the user stopped is none. */
export async function showFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (error instanceof JobStopped) return;
  const message = plainMessage(messageOf(error));
  const isExplained = error instanceof NothingToDo || (error instanceof JobFailed && error.reason !== null);
  if (isExplained) {
    void vscode.window.showWarningMessage(message);
    return;
  }
  log.error(error instanceof Error ? error : message);
  const openLog = vscode.l10n.t('Open Log');
  const answer = await vscode.window.showErrorMessage(message, openLog);
  if (answer === openLog) log.show();
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
