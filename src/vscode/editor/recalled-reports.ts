import * as vscode from 'vscode';
import { type Report, unpackReport } from '../../core/report';
import type { Analyses } from '../analyses';
import type { Analysis } from '../analysis';
import { wholeIn } from '../analysis-state';
import type { StandingWorker } from '../standing-worker';

/** The report of a repository as it is shown, else as it is remembered; none is made for it. */
export class RecalledReports implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly recalled = new Map<string, Report | null>();
  private readonly asking = new Set<string>();
  private readonly listening: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(
    analyses: Analyses,
    private readonly worker: StandingWorker,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listening = vscode.Disposable.from(
      analyses.onDidChange(() => this.changed.fire()),
      analyses.onDidMove(() => {
        this.recalled.clear();
        this.changed.fire();
      }),
    );
  }

  /** Null where none is known; where one may be remembered it is looked for, and `onDidChange` tells of it. */
  of(analysis: Analysis): Report | null {
    const shown = wholeIn(analysis.shown);
    if (shown !== null) return shown;
    const known = this.recalled.get(analysis.key);
    if (known === undefined && vscode.workspace.isTrusted) void this.ask(analysis);
    return known ?? null;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private async ask(analysis: Analysis): Promise<void> {
    const { key } = analysis;
    if (this.asking.has(key)) return;
    this.asking.add(key);
    try {
      const packed = await this.worker.run({ kind: 'recall', ...analysis.where() });
      this.recalled.set(key, packed && unpackReport(packed));
      if (packed !== null) this.changed.fire();
    } catch (error) {
      this.recalled.set(key, null);
      this.log.debug(String(error));
    } finally {
      this.asking.delete(key);
    }
  }
}
