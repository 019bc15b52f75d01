import * as vscode from 'vscode';
import { sharesOf } from '../../core/report';
import { percentText } from '../numbers';
import { onSettingsChange, readSettings } from '../settings';
import { liveSummary, summaryText } from './file-summary';
import type { LineMarks } from './line-marks';

/** A line above the file that sums it up, where marks are shown and the user wants it. */
export function registerFileLens(marks: LineMarks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideCodeLenses = (document: vscode.TextDocument): vscode.CodeLens[] => {
    const live = readSettings().fileLens ? marks.liveOf(document) : null;
    if (live === null || live.file.untold !== null) return [];
    const summary = liveSummary([live]);
    const share = percentText(sharesOf(summary.counts).low);
    const title = vscode.l10n.t('AI {0}: {1}', share, summaryText(summary));
    const command = { title, command: 'writesItself.explainFile', arguments: [document.uri] };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(
      { scheme: 'file' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses },
    ),
    marks.onDidChange(() => readSettings().fileLens && changed.fire()),
    onSettingsChange(() => changed.fire()),
  );
}
