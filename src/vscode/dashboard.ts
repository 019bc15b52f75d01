import * as vscode from 'vscode';
import type { Picture, ToPage } from '../protocol';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { Background } from './background';
import { Page, type PageActions } from './page';
import { PageLink } from './page-link';

const VIEW_TYPE = 'writesItself.dashboard';

export interface DashboardParts {
  readonly extension: vscode.Uri;
  readonly analyses: Analyses;
  readonly actions: PageActions;
  readonly log: vscode.LogOutputChannel;
}

export interface TabParts extends DashboardParts {
  readonly tools: AnalysisTools;
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
  private readonly background: Background;

  constructor(private readonly parts: TabParts) {
    const tell = (message: ToPage) => this.tab?.page.post(message);
    this.background = new Background({ ...parts, tell });
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
    this.background.dispose();
    this.tab?.panel.dispose();
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extension, analyses, actions, log } = this.parts;
    const { background } = this;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    const ready = async (): Promise<void> => {
      link.ready();
      background.tellAgain();
      for (const message of this.waiting.splice(0)) page.post(message);
      await analyses.look();
      analyses.ensure();
    };
    const own: PageActions = {
      ...actions,
      ready,
      define: ({ all }) => background.define(all),
      releases: ({ role }) => background.releases(role),
      stop: ({ what }) => background.stop(what),
    };
    const page = new Page(panel.webview, extension, 'dashboard', own, log);
    const link = new PageLink(page, analyses, 0);
    this.tab = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      link.dispose();
      if (this.tab?.panel !== panel) return;
      this.tab = null;
      // Nobody looks any more.
      background.stop('definitions');
      background.stop('releases');
    });
  }

  /** A page that is hidden loads anew when it is shown; one that is seen is told at once. */
  private tell(message: ToPage): void {
    if (this.tab?.panel.visible) this.tab.page.post(message);
    else this.waiting.push(message);
  }
}
