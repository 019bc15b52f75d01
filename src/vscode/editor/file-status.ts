import * as vscode from 'vscode';
import type { Untold } from '../../core/file-lines';
import { sharesOf } from '../../core/report';
import { inert } from '../../core/text';
import type { Analyses } from '../analyses';
import { percentText } from '../numbers';
import { readSettings } from '../settings';
import { pathIn } from '../targets';
import { type FileSummary, liveSummary, reportedSummary, summaryLines } from './file-summary';
import type { LineMarks } from './line-marks';
import type { RecalledReports } from './recalled-reports';
import { untoldText } from './words';

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
  const reported = (document: vscode.TextDocument): FileSummary | null => {
    const analysis = document.uri.scheme === 'file' ? analyses.holding(document.uri) : null;
    const report = analysis && reports.of(analysis);
    return analysis && report && reportedSummary(report, pathIn(analysis, document.uri));
  };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !readSettings().fileStatus) return item.hide();
    const live = marks.liveOf(document);
    if (live?.file.untold === 'absent') return isInWorkTree(document) ? showAbsent(item) : item.hide();
    if (live !== null && live.file.untold !== null) return showUntold(item, live.file.untold);
    const found = live === null ? reported(document) : liveSummary(marks.piecesOf(document));
    if (found === null || found.counts.counted === 0) return item.hide();
    show(item, found, marks.isOn, live?.file.stagedFrom ?? null);
  };
  update();
  return vscode.Disposable.from(item, marks.onDidChange(update), reports.onDidChange(update));
}

function show(
  item: vscode.StatusBarItem,
  summary: FileSummary,
  isMarked: boolean,
  stagedFrom: string | null,
): void {
  const share = percentText(sharesOf(summary.counts).low);
  const renamed =
    stagedFrom === null
      ? []
      : [vscode.l10n.t('Committed as {0}; its new name is not committed yet', inert(stagedFrom))];
  fill(item, vscode.l10n.t('File: AI {0}', share), [
    ...summaryLines(summary),
    ...renamed,
    toggleText(isMarked),
  ]);
}

function toggleText(isMarked: boolean): string {
  return isMarked
    ? vscode.l10n.t('Click to hide the marks at its lines')
    : vscode.l10n.t('Click to mark its lines');
}

function isInWorkTree({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'file' || uri.scheme === 'vscode-notebook-cell';
}

/** A file that no commit has, as far as git knows. */
function showAbsent(item: vscode.StatusBarItem): void {
  const lines = [
    readSettings().revision === 'HEAD'
      ? vscode.l10n.t('This file is not committed yet.')
      : vscode.l10n.t('This file is not in {0}.', inert(readSettings().revision)),
    vscode.l10n.t('If it was moved or renamed, stage that, and its lines are marked as before.'),
    toggleText(true),
  ];
  fill(item, vscode.l10n.t('File: not committed'), lines);
}

/** A file that no figure counts, and why. */
function showUntold(item: vscode.StatusBarItem, why: Untold): void {
  const reason = untoldText(why);
  const lines = [vscode.l10n.t('No figure counts this file. Reason: {0}', reason ?? ''), toggleText(true)];
  if (reason === null) item.hide();
  else fill(item, vscode.l10n.t('File: not counted'), lines);
}

function fill(item: vscode.StatusBarItem, text: string, lines: readonly string[]): void {
  const label = lines.join('\n');
  // Whatever is set is drawn anew, and this is asked at every key.
  if (item.text !== text) item.text = text;
  if (item.tooltip !== label) {
    item.tooltip = label;
    item.accessibilityInformation = { label: `${text}\n${label}`, role: 'button' };
  }
  item.show();
}
