import * as vscode from 'vscode';
import type { Report } from '../core/report';
import type { Analyses } from './analyses';
import type { Page } from './page';

const PAUSE = 15;

const NO_REPOSITORY = {
  progress: null,
  get trouble() {
    return { message: vscode.l10n.t('No git repository is open. Open a folder that lies in one.') };
  },
};

/** Tells a page all it needs to draw itself, and what changes. */
export class PageLink implements vscode.Disposable {
  private readonly listening: vscode.Disposable;
  private isReady = false;
  private key = '';
  private shown: Report | null = null;
  private status = '';
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly page: Page,
    private readonly analyses: Analyses,
    /** Milliseconds by which this page comes after others. */
    private readonly turn: number,
  ) {
    this.listening = analyses.onDidChange(() => this.updateSoon());
  }

  /** The page has (re)loaded and knows nothing. */
  ready(): void {
    this.isReady = true;
    this.shown = null;
    this.key = this.status = '';
    this.page.post({ type: 'settings', locale: vscode.env.language, l10n: translations() });
    this.update();
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.listening.dispose();
  }

  /** A large report takes a while to send: never in the same turn in which it came, or goes to another page. */
  private updateSoon(): void {
    this.timer ??= setTimeout(() => this.update(), PAUSE + this.turn);
  }

  private update(): void {
    this.timer = null;
    if (!this.isReady) return;
    const { current } = this.analyses;
    const canPick = this.analyses.all().length > 1;
    if (current && current.key !== this.key) {
      // The page drops what it knew of another repository, so all of this one is told.
      this.key = current.key;
      this.shown = null;
      this.status = '';
      const { name } = current.repository;
      this.page.post({ type: 'repository', repository: current.key, name, canPick });
      this.analyses.ensure();
    }
    if (current === null && this.key !== '') {
      this.key = this.status = '';
      this.shown = null;
      this.page.post({ type: 'repository', repository: '', name: '', canPick });
    }
    if (current?.report && current.report !== this.shown) {
      this.shown = current.report;
      const { paths, ...report } = current.report;
      const stage = current.stage ?? 'done';
      this.page.post({ type: 'report', repository: current.key, stage, canPick, report });
    }
    const { progress, trouble } = current ?? NO_REPOSITORY;
    const problem = trouble?.message ?? null;
    const message = progress
      ? ({ type: 'progress', ...progress } as const)
      : ({ type: 'idle', problem } as const);
    const status = JSON.stringify(message);
    if (status === this.status) return;
    this.status = status;
    this.page.post(message);
  }
}

/** What VS Code loaded for its display language, English text to translation. */
function translations(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(vscode.l10n.bundle ?? {}))
    if (typeof value === 'string') texts[key] = value;
  return texts;
}
