import * as vscode from 'vscode';
import type { Glance } from '../core/memory';
import { incompleteReason, isCutShort, isPartlyRecorded, NO_SHARE } from '../core/report';
import { inert } from '../core/text';
import type { Analyses } from './analyses';
import type { ShownProgress } from './analysis-state';
import { plainLabel } from './labels';
import { countText, dayText, percentText, upperPercentText } from './numbers';
import { onSettingsChange, readSettings } from './settings';
import { leftText, stepText } from './step-text';

/**
 * The declared share of the shown repository, in the status bar: of its report, or of one that is remembered. From the
 * start of the window on, and yet nothing is analysed for it; nor is git started where the workspace is not trusted.
 */
export function registerStatus(analyses: Analyses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('share', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Writes Itself: AI share');
  item.command = 'writesItself.showDashboard';
  const update = () => {
    const { current } = analyses;
    if (current === null || !readSettings().statusBar) return item.hide();
    if (vscode.workspace.isTrusted) current.glance();
    const { shown, progress, remembered } = current;
    if (shown?.stage === 'done') show(item, shown.report, { isLocal: shown.report.sessions !== null });
    else if (progress !== null) showWork(item, current.repository.name, progress);
    else if (remembered.glance !== null) show(item, remembered.glance, { isEarlier: !remembered.isOfHead });
    else return item.hide();
    item.show();
  };
  const begin = () => {
    if (readSettings().statusBar && vscode.workspace.isTrusted) void analyses.look();
    update();
  };
  begin();
  return vscode.Disposable.from(
    item,
    analyses.onDidChange(update),
    onSettingsChange(begin),
    vscode.workspace.onDidGrantWorkspaceTrust(begin),
  );
}

function showWork(item: vscode.StatusBarItem, name: string, progress: ShownProgress): void {
  const words = [stepText(progress), leftText(progress)].filter(text => text !== '');
  const label = `${vscode.l10n.t('Analyzing {0}', plainLabel(name))}\n${words.join(', ')}`;
  item.text = `$(loading~spin) ${vscode.l10n.t('AI …')}`;
  item.tooltip = label;
  item.accessibilityInformation = { label, role: 'button' };
}

interface Kind {
  /** Of a commit before. */
  readonly isEarlier?: boolean;
  /** With what sessions on this machine say. */
  readonly isLocal?: boolean;
}

function show(
  item: vscode.StatusBarItem,
  report: Glance,
  { isEarlier = false, isLocal = false }: Kind,
): void {
  const { repository, share } = report;
  const notes = [
    figures(report),
    ...(isLocal ? [local(report)] : []),
    ...(isEarlier ? [earlier(report)] : []),
    ...repository.reasons.map(reason => vscode.l10n.t(incompleteReason(reason))),
  ];
  const label = `${inert(repository.name)}: ${notes.join('\n')}`;
  item.text = isCutShort(report)
    ? vscode.l10n.t('AI: unknown')
    : vscode.l10n.t('AI {0}', percentText(share.low));
  const [gap] = repository.reasons;
  if (gap !== undefined) item.text += ` (${inShort(gap)})`;
  if (isEarlier) item.text += ` (${vscode.l10n.t('earlier')})`;
  item.tooltip = label;
  item.accessibilityInformation = { label, role: 'button' };
}

/** Its text is collected where the pages say the same. */
function local({ living: { basis, counted } }: Glance): string {
  const lines = [countText(basis.session), percentText(counted === 0 ? null : basis.session / counted)];
  return vscode.l10n.t(
    '{0} lines ({1}) were found in sessions on this machine: nobody else can count that again',
    ...lines,
  );
}

function earlier({ repository: { head, headDate } }: Glance): string {
  const commit = head.slice(0, 10);
  const of = headDate === null ? commit : vscode.l10n.t('{0} of {1}', commit, dayText(headDate));
  return vscode.l10n.t('Counted at another commit, {0}: open the dashboard to count anew', of);
}

function inShort(reason: string): string {
  const words: Readonly<Record<string, string>> = {
    shallow: vscode.l10n.t('shallow clone'),
    partial: vscode.l10n.t('partial clone'),
  };
  return words[reason] ?? vscode.l10n.t('history is cut');
}

/** The figures in words, or why there are none. Its texts are collected where the pages say the same. */
function figures(report: Glance): string {
  const { share, living } = report;
  if (isCutShort(report)) return vscode.l10n.t(NO_SHARE);
  const numbers = [
    percentText(share.low),
    countText(living.counted),
    percentText(share.users),
    upperPercentText(share.high),
  ];
  return isPartlyRecorded(living)
    ? vscode.l10n.t(
        '{0} of {1} living lines are declared or recorded AI; {2} with those by people who use AI, up to {3}',
        ...numbers,
      )
    : vscode.l10n.t(
        '{0} of {1} living lines are declared AI; {2} with those by people who use AI, up to {3}',
        ...numbers,
      );
}
