import * as vscode from 'vscode';
import { sharesOf } from '../../core/report';
import type { Analyses } from '../analyses';
import { percentText } from '../numbers';
import { readSettings } from '../settings';
import { pathIn } from '../targets';
import { type FileSummary, liveSummary, reportedSummary, summaryLines } from './file-summary';
import type { LineMarks } from './line-marks';
import type { RecalledReports } from './recalled-reports';

interface Parts {
  readonly analyses: Analyses;
  readonly marks: LineMarks;
  readonly reports: RecalledReports;
}

/** How much of the active file is AI, in the status bar, where that is known anyway. */
export function registerFileStatus({ analyses, marks, reports }: Parts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('file', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Writes Itself: AI share of the file');
  item.command = 'writesItself.toggleLineMarks';
  const summary = (document: vscode.TextDocument): FileSummary | null => {
    const live = marks.liveOf(document);
    if (live !== null) return live.file.untold === null ? liveSummary(live) : null;
    const analysis = document.uri.scheme === 'file' ? analyses.holding(document.uri) : null;
    const report = analysis && reports.of(analysis);
    return analysis && report && reportedSummary(report, pathIn(analysis, document.uri));
  };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const found = document && readSettings().fileStatus ? summary(document) : null;
    if (!found || found.counts.counted === 0) return item.hide();
    const toggle = marks.isOn
      ? vscode.l10n.t('Click to hide the marks at its lines')
      : vscode.l10n.t('Click to mark its lines');
    const label = [...summaryLines(found), toggle].join('\n');
    const share = percentText(sharesOf(found.counts).low);
    item.text = vscode.l10n.t('File: AI {0}', share);
    item.tooltip = label;
    item.accessibilityInformation = { label: `${item.text}\n${label}`, role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(item, marks.onDidChange(update), reports.onDidChange(update));
}
