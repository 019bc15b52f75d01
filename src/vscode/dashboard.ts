import * as vscode from 'vscode';
import type { Picture, ToPage } from '../protocol';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import { Page, type PageActions } from './page';
import { PageLink } from './page-link';

const VIEW_TYPE = 'writesItself.dashboard';

export interface DashboardParts {
  readonly extension: vscode.Uri;
  readonly analyses: Analyses;
  readonly actions: PageActions;
  readonly log: vscode.LogOutputChannel;
}

interface Tab {
  readonly panel: vscode.WebviewPanel;
  readonly page: Page;
}

/** The dashboard's editor tab: at most one, brought back after a reload of the window. */
export class Dashboard implements vscode.Disposable {
  private tab: Tab | null = null;
  /** To be told to the page once it is there and listens. */
  private waiting: ToPage[] = [];
  private readonly serializer: vscode.Disposable;

  constructor(private readonly parts: DashboardParts) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async panel => {
        this.tab?.panel.dispose();
        this.fill(panel);
      },
    });
  }

  /** The same, as a link says. */
  async open({ key }: Analysis, view: Readonly<Record<string, unknown>>): Promise<void> {
    this.tell({ type: 'view', repository: key, view: { ...view } });
    await this.show();
  }

  /** Opens the tab, or brings it to the front; with the id of a milestone, opened at that. */
  async show(milestone: string | null = null): Promise<void> {
    if (milestone !== null) this.tell({ type: 'milestone', id: milestone });
    if (this.tab) this.tab.panel.reveal();
    else
      this.fill(
        vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Writes Itself'), vscode.ViewColumn.Active),
      );
    await this.parts.analyses.look();
    this.parts.analyses.ensure();
  }

  get isOpen(): boolean {
    return this.tab !== null;
  }

  /** Asks the page, which is opened where it is not, for the chart as it is seen; it answers with `save`. */
  async capture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
    this.tell({ type: 'capture', picture, format });
    await this.show();
  }

  dispose(): void {
    this.serializer.dispose();
    this.tab?.panel.dispose();
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extension, analyses, actions, log } = this.parts;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    const ready = async (): Promise<void> => {
      link.ready();
      for (const message of this.waiting.splice(0)) page.post(message);
      await analyses.look();
      analyses.ensure();
    };
    const page = new Page(panel.webview, extension, 'dashboard', { ...actions, ready }, log);
    const link = new PageLink(page, analyses, 0);
    this.tab = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      link.dispose();
      if (this.tab?.panel === panel) this.tab = null;
    });
  }

  /** A page that is hidden loads anew when it is shown; one that is seen is told at once. */
  private tell(message: ToPage): void {
    if (this.tab?.panel.visible) this.tab.page.post(message);
    else this.waiting.push(message);
  }
}
