import * as vscode from 'vscode';
import type { ToPage } from '../protocol';
import type { AnalysisTools } from './analysis';
import type { DashboardParts } from './dashboard';
import { Gathering } from './gathering';
import { Page, type PageActions } from './page';
import { settingsMessage } from './page-link';

const VIEW_TYPE = 'writesItself.organisation';
/** Milliseconds that several changes wait for each other. */
const PAUSE = 100;

interface OrganisationParts extends DashboardParts {
  readonly tools: AnalysisTools;
  readonly generatedBy: { readonly name: string; readonly version: string };
}

interface Tab {
  readonly panel: vscode.WebviewPanel;
  readonly page: Page;
  readonly gathering: Gathering;
  readonly listening: vscode.Disposable;
}

/** The editor tab that shows all open repositories as one: at most one, brought back after a reload of the window. */
export class OrganisationTab implements vscode.Disposable {
  private tab: Tab | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly serializer: vscode.Disposable;

  constructor(private readonly parts: OrganisationParts) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async panel => {
        this.tab?.panel.dispose();
        this.fill(panel);
      },
    });
  }

  show(): void {
    const title = vscode.l10n.t('All Repositories');
    if (this.tab) this.tab.panel.reveal();
    else this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active));
  }

  dispose(): void {
    this.serializer.dispose();
    this.tab?.panel.dispose();
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extension, analyses, tools, log } = this.parts;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    const gathering = new Gathering({ analyses, tools, changed: () => this.tellSoon() });
    const page = new Page(panel.webview, extension, 'organisation', this.actions(gathering), log);
    const listening = vscode.Disposable.from(
      analyses.onDidChange(() => gathering.heed()),
      analyses.onDidMove(() => void this.look(gathering)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.look(gathering)),
    );
    const tab = { panel, page, gathering, listening };
    this.tab = tab;
    panel.onDidDispose(() => {
      page.dispose();
      listening.dispose();
      gathering.stop();
      if (this.tab === tab) this.tab = null;
    });
  }

  private actions(gathering: Gathering): PageActions {
    return {
      ...this.parts.actions,
      ready: async () => {
        this.tab?.page.post(settingsMessage());
        this.tell();
        await this.parts.analyses.look();
        await this.look(gathering);
      },
      gather: ({ what }) => (what === 'make' ? gathering.make() : gathering.stop()),
    };
  }

  /** In Restricted Mode no repository is opened before the reader asks for it. */
  private async look(gathering: Gathering): Promise<void> {
    gathering.heed();
    if (vscode.workspace.isTrusted) await gathering.look();
    else this.tellSoon();
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tell(), PAUSE);
  }

  private tell(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const message of this.messages()) this.tab?.page.post(message);
  }

  private messages(): ToPage[] {
    if (this.tab === null) return [];
    const { members, failures, missing, state } = this.tab.gathering;
    const named = missing.map(({ repository: { gitDir, name } }) => ({ id: gitDir, name }));
    const { generatedBy } = this.parts;
    const plain = members.map(member => ({ ...member, months: [...member.months] }));
    return [
      { type: 'gathering', state },
      {
        type: 'organisation',
        generatedBy: { ...generatedBy },
        members: plain as Extract<ToPage, { type: 'organisation' }>['members'],
        failures,
        missing: named,
      },
    ];
  }
}
