import * as vscode from 'vscode';
import { incompleteReason, isCutShort, NO_SHARE, type Report } from '../core/report';
import { inert } from '../core/text';
import type { Analyses } from './analyses';
import { plainLabel } from './labels';
import { percentText, upperPercentText } from './numbers';
import { readSettings } from './settings';

/** The declared share of the shown repository, in the status bar, while there is a report. */
export function registerStatus(analyses: Analyses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('share', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Writes Itself: AI share');
  item.command = 'writesItself.showDashboard';
  const update = () => {
    const { current } = analyses;
    if (!current?.shown || !readSettings().statusBar) return item.hide();
    if (current.shown.stage === 'done') show(item, current.shown.report);
    else if (current.progress !== null) showWork(item, current.repository.name);
    else return item.hide();
    item.show();
  };
  update();
  return vscode.Disposable.from(item, analyses.onDidChange(update));
}

function showWork(item: vscode.StatusBarItem, name: string): void {
  const label = vscode.l10n.t('Analyzing {0}', plainLabel(name));
  item.text = `$(loading~spin) ${vscode.l10n.t('AI …')}`;
  item.tooltip = label;
  item.accessibilityInformation = { label, role: 'button' };
}

function show(item: vscode.StatusBarItem, report: Report): void {
  const { repository, share } = report;
  const notes = [
    figures(report),
    ...repository.reasons.map(reason => vscode.l10n.t(incompleteReason(reason))),
  ];
  const label = `${inert(repository.name)}: ${notes.join('\n')}`;
  item.text = isCutShort(report)
    ? vscode.l10n.t('AI: unknown')
    : vscode.l10n.t('AI {0}', percentText(share.low));
  const [gap] = repository.reasons;
  if (gap !== undefined) item.text += ` (${inShort(gap)})`;
  item.tooltip = label;
  item.accessibilityInformation = { label, role: 'button' };
}

function inShort(reason: string): string {
  const words: Readonly<Record<string, string>> = {
    shallow: vscode.l10n.t('shallow clone'),
    partial: vscode.l10n.t('partial clone'),
  };
  return words[reason] ?? vscode.l10n.t('history is cut');
}

/** The figures in words, or why there are none. Its texts are collected where the pages say the same. */
function figures(report: Report): string {
  const { share, living } = report;
  if (isCutShort(report)) return vscode.l10n.t(NO_SHARE);
  return vscode.l10n.t(
    '{0} of {1} living lines are declared AI; {2} with those by people who use AI, up to {3}',
    percentText(share.low),
    living.counted.toLocaleString(vscode.env.language),
    percentText(share.users),
    upperPercentText(share.high),
  );
}
