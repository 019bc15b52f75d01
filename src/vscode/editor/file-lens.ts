import * as vscode from 'vscode';
import { sharesOf } from '../../core/report';
import { percentText } from '../numbers';
import { onSettingsChange, readSettings } from '../settings';
import { liveSummary, summaryText } from './file-summary';
import type { LineMarks } from './line-marks';

/**
 * A line above the file that sums it up, where marks are shown and the user wants it. It takes its place while the answer
 * is awaited, so that the text below moves once, and as soon as VS Code asks: that is a quarter of a second after a file
 * was opened.
 */
export function registerFileLens(marks: LineMarks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideCodeLenses = (document: vscode.TextDocument): vscode.CodeLens[] => {
    if (!readSettings().fileLens) return [];
    const live = marks.liveOf(document);
    if (live === null && marks.isAwaited(document))
      return [atTop({ title: vscode.l10n.t('Looking who wrote these lines'), command: '' })];
    if (live === null || live.file.untold !== null) return [];
    const summary = liveSummary([live]);
    const share = percentText(sharesOf(summary.counts).low);
    const title = vscode.l10n.t('AI {0}: {1}', share, summaryText(summary));
    return [atTop({ title, command: 'writesItself.explainFile', arguments: [document.uri] })];
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

function atTop(command: vscode.Command): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command);
}
