import * as vscode from 'vscode';
import type { JobEvent } from '../jobs';
import type { Content, FromPage, Target } from '../protocol';
import { JobStopped, runJob } from '../run-job';
import type { Analysis, AnalysisTools } from './analysis';
import type { DashboardParts } from './dashboard';
import { showDifference } from './difference';
import type { Documents } from './documents';
import { type Explained, explainTarget } from './explain-content';
import { Explanations } from './explanations';
import { messageOf } from './failures';
import { plainLabel } from './labels';
import { Page, type PageActions } from './page';
import { settingsMessage } from './page-link';
import { NothingToDo } from './targets';

const VIEW_TYPE = 'writesItself.explain';

interface ExplainPanelParts extends DashboardParts {
  readonly documents: Documents;
  readonly tools: AnalysisTools;
}

interface Tab {
  readonly panel: vscode.WebviewPanel;
  readonly page: Page;
  /** The page is there and heeds what it is told. */
  listens: boolean;
}

/** The editor tab that explains a commit, a file or a line: at most one, brought back after a reload of the window. */
export class ExplainPanel implements vscode.Disposable {
  private tab: Tab | null = null;
  /** To be opened once the page listens. */
  private waiting: Target | null = null;
  /** What the page shows, or will. */
  private current: { readonly target: Target; readonly explained: Explained | null } | null = null;
  private reading = new AbortController();
  /** Somebody did something here since the window was opened. */
  private isAsked = false;
  private readonly explanations: Explanations;
  private readonly serializer: vscode.Disposable;

  constructor(private readonly parts: ExplainPanelParts) {
    this.explanations = new Explanations(parts.analyses);
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async panel => {
        this.tab?.panel.dispose();
        this.fill(panel);
      },
    });
  }

  /** Opens the tab beside the others, or brings it to the front, with what is known of `target`, or will be. */
  show(target: Target, explained: Explained | null = null): void {
    if (explained === null) this.explanations.forget(target);
    else this.explanations.keep(target, explained);
    this.waiting = target;
    this.isAsked = true;
    if (this.tab) this.tab.panel.reveal();
    else this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, titleOf(target), vscode.ViewColumn.Beside));
    this.tellWaiting();
  }

  dispose(): void {
    this.serializer.dispose();
    this.tab?.panel.dispose();
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extension, log } = this.parts;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    const page = new Page(panel.webview, extension, 'explain', this.actions(), log);
    const tab = { panel, page, listens: false };
    this.tab = tab;
    panel.onDidChangeViewState(() => {
      // A page that is hidden is gone, and loads anew when it is shown.
      if (!panel.visible) tab.listens = false;
    });
    panel.onDidDispose(() => {
      page.dispose();
      if (this.tab !== tab) return;
      this.reading.abort();
      this.tab = null;
    });
  }

  private actions(): PageActions {
    const { actions, documents, tools } = this.parts;
    const target = () => this.current?.target ?? null;
    const analysis = () => this.analysisOf(target());
    return {
      ...actions,
      ready: () => {
        if (!this.tab) return;
        this.tab.listens = true;
        this.tab.page.post(settingsMessage());
        this.tellWaiting();
      },
      explanation: ({ target }) => this.answer(target),
      openCommit: async ({ commit }) => showDifference(await analysis(), commit, documents, tools),
      openFile: async ({ path }) => openPlace(await analysis(), target(), path),
      copyExplanation: wish => this.copy(wish),
    };
  }

  private tellWaiting(): void {
    if (this.waiting === null || !this.tab?.listens) return;
    this.tab.page.post({ type: 'explain', target: this.waiting });
    this.waiting = null;
  }

  private async answer(target: Target): Promise<void> {
    this.reading.abort();
    const run = new AbortController();
    this.reading = run;
    this.current = { target, explained: null };
    if (this.tab) this.tab.panel.title = titleOf(target);
    const tell = (content: Content, name: string) => {
      if (run.signal.aborted) return;
      this.tab?.page.post({ type: 'explanation', target, name, content });
    };
    try {
      this.refuseUnasked();
      const analysis = await this.analysisOf(target);
      const { name } = analysis.repository;
      const explained =
        this.explanations.of(target) ??
        (await this.explain(target, analysis, run.signal, content => tell(content, name)));
      this.explanations.keep(target, explained);
      if (!run.signal.aborted) this.current = { target, explained };
      tell(explained.content, name);
    } catch (error) {
      if (error instanceof JobStopped) return;
      const message = messageOf(error);
      this.parts.log.warn(message);
      tell({ kind: 'failed', message }, '');
    }
  }

  private explain(
    target: Target,
    analysis: Analysis,
    signal: AbortSignal,
    tell: (content: Content) => void,
  ): Promise<Explained> {
    tell({ kind: 'reading', share: null });
    const onEvent = (event: JobEvent) => {
      if (event.type === 'progress') tell({ kind: 'reading', share: event.progress.share });
    };
    const { script } = this.parts.tools;
    return explainTarget(target, analysis, job => runJob(job, { script, signal, onEvent }));
  }

  /** A page that comes back by itself reads nothing in Restricted Mode; when it is tried again, it is the user who asks. */
  private refuseUnasked(): void {
    const wasAsked = this.isAsked;
    this.isAsked = true;
    if (!wasAsked && !vscode.workspace.isTrusted)
      throw new NothingToDo(
        vscode.l10n.t('This folder is in Restricted Mode: its history is read when you ask for it.'),
      );
  }

  private async analysisOf(target: Target | null): Promise<Analysis> {
    const { analyses } = this.parts;
    await analyses.look();
    const found = target && analyses.of(target.repository);
    if (found) return found;
    throw new NothingToDo(vscode.l10n.t('The repository of this page is no longer open.'));
  }

  private async copy({ what }: Extract<FromPage, { type: 'copyExplanation' }>): Promise<void> {
    const explained = this.current?.explained;
    const text = what === 'commit' ? explained?.commit : explained?.markdown;
    if (text) await vscode.env.clipboard.writeText(text);
  }
}

function titleOf(target: Target): string {
  return vscode.l10n.t('Explain {0}', plainLabel(nameOf(target)));
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'commit':
      return target.commit.slice(0, 8);
    case 'file':
      return target.path;
    case 'line':
      return `${target.path}:${target.line}`;
  }
}

/** Only what the page is about is opened, whatever it says. */
async function openPlace({ repository }: Analysis, target: Target | null, path: string): Promise<void> {
  if (target === null || target.kind === 'commit' || target.path !== path) return;
  const uri = vscode.Uri.joinPath(vscode.Uri.file(repository.top), path);
  const line = target.kind === 'line' ? target.line - 1 : null;
  const options = line === null ? {} : { selection: new vscode.Range(line, 0, line, 0) };
  await vscode.commands.executeCommand('vscode.open', uri, options);
}
