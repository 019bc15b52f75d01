import * as vscode from 'vscode';
import type { ToPage } from '../protocol';
import { type Place, type Sides, sidesSchema } from '../protocol/comparison';
import type { AnalysisTools } from './analysis';
import { pickSide, pickSides } from './compare-picks';
import { CompareRun } from './compare-run';
import type { DashboardParts } from './dashboard';
import { plainLabel } from './labels';
import { Page } from './page';
import { settingsMessage } from './page-link';
import { readSettings } from './settings';

const VIEW_TYPE = 'writesItself.compare';

export interface CompareParts extends DashboardParts {
  readonly tools: AnalysisTools;
}

interface Tab {
  readonly panel: vscode.WebviewPanel;
  readonly page: Page;
}

/** The editor tab that sets two reports side by side: at most one, brought back after a reload of the window. */
export class Compare implements vscode.Disposable {
  private tab: Tab | null = null;
  private run: CompareRun | null = null;
  /** The page has loaded and may be told. */
  private listens = false;
  private readonly serializer: vscode.Disposable;

  constructor(private readonly parts: CompareParts) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        this.tab?.panel.dispose();
        this.fill(panel);
        await this.restore(state);
      },
    });
  }

  /** Lets the reader choose both sides, or one of those that are shown, and compares them. */
  async choose(at: Place | null = null): Promise<void> {
    const { analyses, tools } = this.parts;
    await analyses.look();
    const shown = this.run?.sides ?? null;
    if (at === null || shown === null) {
      const sides = await pickSides(analyses, tools);
      if (sides !== undefined) this.show(sides, null);
      return;
    }
    const side = await pickSide(analyses, tools, at);
    if (side !== undefined) this.show(at === 0 ? [side, shown[1]] : [shown[0], side], this.run);
  }

  dispose(): void {
    this.serializer.dispose();
    this.tab?.panel.dispose();
  }

  /** `known` is the run whose reports serve as well, where it has some of these sides. */
  private show(sides: Sides, known: CompareRun | null): void {
    if (this.tab) this.tab.panel.reveal();
    else {
      const title = vscode.l10n.t('Compare');
      this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active));
    }
    void this.prepare(sides, known).start();
  }

  /** What was shown before the window was loaded anew; it is made again where analyses may begin by themselves. */
  private async restore(state: unknown): Promise<void> {
    const saved = sidesSchema.safeParse((state as { sides?: unknown } | null | undefined)?.sides);
    if (!saved.success) return;
    await this.parts.analyses.look();
    const run = this.prepare(saved.data, null);
    if (vscode.workspace.isTrusted && readSettings().analyzeAutomatically) await run.start();
    else {
      run.hold();
      this.tellAll();
    }
  }

  private prepare(sides: Sides, known: CompareRun | null): CompareRun {
    const { analyses, tools } = this.parts;
    this.run?.stop();
    const tell = (message: ToPage) => {
      if (this.run === run) this.tell(message);
    };
    const run = new CompareRun(sides, { analyses, tools, tell }, known?.messages()[0] ?? null);
    this.run = run;
    this.tellAll();
    return run;
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extension, actions, log } = this.parts;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    this.listens = false;
    const own = {
      ready: () => {
        this.listens = true;
        this.tell(settingsMessage());
        this.tellAll();
      },
      compare: ({ at }: { at: Place | null }) => this.choose(at),
      comparison: ({ what }: { what: 'swap' | 'stop' | 'again' }) => this.change(what),
    };
    const page = new Page(panel.webview, extension, 'compare', { ...actions, ...own }, log);
    this.tab = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      if (this.tab?.panel !== panel) return;
      this.run?.stop();
      this.run = null;
      this.tab = null;
    });
  }

  private change(what: 'swap' | 'stop' | 'again'): void {
    if (this.run === null) return;
    const [left, right] = this.run.sides;
    if (what === 'stop') this.run.stop();
    else if (what === 'swap') this.show([right, left], this.run);
    else this.show([left, right], null);
  }

  private tellAll(): void {
    const messages = this.run?.messages() ?? [];
    for (const message of messages) this.tell(message);
    const [compared] = messages;
    if (compared?.type !== 'compared' || !this.tab) return;
    const [left, right] = compared.sides.map(({ repository, revision }) =>
      plainLabel(revision ?? repository),
    );
    this.tab.panel.title = vscode.l10n.t('{0} and {1}', left ?? '', right ?? '');
  }

  /** A page that is hidden loads anew when it is shown, and is told all then. */
  private tell(message: ToPage): void {
    if (this.listens) this.tab?.page.post(message);
  }
}
