import * as vscode from 'vscode';
import type { Report } from '../core/report';
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

function show(item: vscode.StatusBarItem, { repository, share, living }: Report): void {
  const bounds = vscode.l10n.t(
    '{0} of {1} living lines are declared AI; {2} with those by people who use AI, up to {3}',
    percentText(share.low),
    living.counted.toLocaleString(vscode.env.language),
    percentText(share.users),
    upperPercentText(share.high),
  );
  item.text = vscode.l10n.t('AI {0}', percentText(share.low));
  item.tooltip = `${inert(repository.name)}: ${bounds}`;
  item.accessibilityInformation = { label: `${inert(repository.name)}: ${bounds}`, role: 'button' };
}
