import * as vscode from 'vscode';
import type { DashboardParts } from './dashboard';
import { Page } from './page';
import { PageLink } from './page-link';

const VIEW = 'writesItself.overview';

/** The sidebar's page with the number and what matters most about it. */
export function registerOverview({ extension, analyses, actions, log }: DashboardParts): vscode.Disposable {
  const resolveWebviewView = (view: vscode.WebviewView) => {
    const ready = () => {
      link.ready();
      analyses.ensure();
    };
    const page = new Page(view.webview, extension, 'overview', { ...actions, ready }, log);
    // The dashboard, which takes longer to draw, comes first: so both show the same number as soon as they can.
    const link = new PageLink(page, analyses, 60);
    const name = () => {
      const several = analyses.all().length > 1;
      view.description = several ? (analyses.current?.repository.name ?? '') : '';
    };
    name();
    const naming = analyses.onDidChange(name);
    view.onDidDispose(() => vscode.Disposable.from(page, link, naming).dispose());
  };
  return vscode.window.registerWebviewViewProvider(VIEW, { resolveWebviewView });
}
