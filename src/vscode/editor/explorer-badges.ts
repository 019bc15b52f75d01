import * as vscode from 'vscode';
import { declaredLines, type Report, sharesOf } from '../../core/report';
import type { Analyses } from '../analyses';
import { badgeText } from '../badge-text';
import { percentText } from '../numbers';
import { onSettingsChange, readSettings } from '../settings';
import { pathIn } from '../targets';
import type { RecalledReports } from './recalled-reports';

/** The AI share of files in the Explorer, where the user wants it and a report is known. */
export function registerExplorerBadges(analyses: Analyses, reports: RecalledReports): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const shares = new SharesOfFiles();
  const provideFileDecoration = async (uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> => {
    if (uri.scheme !== 'file' || !readSettings().explorerBadges) return undefined;
    await analyses.look();
    const analysis = analyses.holding(uri);
    const report = analysis && reports.of(analysis);
    const low = report ? shares.of(report, pathIn(analysis, uri)) : null;
    const badge = badgeText(low);
    if (badge === null) return undefined;
    return new vscode.FileDecoration(badge, vscode.l10n.t('{0} declared AI', percentText(low)));
  };
  return vscode.Disposable.from(
    changed,
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration,
    }),
    reports.onDidChange(() => readSettings().explorerBadges && changed.fire(undefined)),
    onSettingsChange(() => changed.fire(undefined)),
  );
}

/** Of every file of a report; made once for each report. */
class SharesOfFiles {
  private readonly made = new WeakMap<Report, ReadonlyMap<string, number>>();

  of(report: Report, path: string): number | null {
    let shares = this.made.get(report);
    if (shares === undefined) {
      const declaring = report.paths.filter(({ living }) => declaredLines(living) > 0);
      shares = new Map(declaring.map(({ path, living }) => [path, sharesOf(living).low ?? 0]));
      this.made.set(report, shares);
    }
    return shares.get(path) ?? null;
  }
}
