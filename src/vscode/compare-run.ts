import * as vscode from 'vscode';
import { sharesOf } from '../core/report';
import type { ToPage } from '../protocol';
import type { Compared, ComparedReport, Comparing, Place, SideState, Sides } from '../protocol/comparison';
import { JobStopped, runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { complete, introduce, reportOf, sharedRepository } from './compare-sides';
import { messageOf } from './failures';

export interface CompareTools {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
  readonly tell: (message: ToPage) => void;
}

type Work = NonNullable<Comparing['at']>;
/** What another run found of the same sides. */
type Known = Pick<Compared, 'sides' | 'since'>;

/**
 * Two reports and what came between them, made one after the other: two at once would ask git for the same, and the
 * second has what git told the first.
 */
export class CompareRun {
  private readonly stopped = new AbortController();
  private states: [SideState, SideState];
  private since: Compared['since'] = null;
  private at: Work | null = null;
  private share = 0;

  constructor(
    readonly sides: Sides,
    private readonly parts: CompareTools,
    known: Known | null,
  ) {
    const [left, right] = sides.map(side => known?.sides.findIndex(state => state.side === side) ?? -1);
    const stateOf = (place: Place, at = -1) => {
      const state = known?.sides[at];
      return state?.report ? state : introduce(sides[place], parts.analyses);
    };
    this.states = [stateOf(0, left), stateOf(1, right)];
    const since = known?.since ?? null;
    if (since !== null && left !== -1 && right !== -1)
      this.since = { ...since, older: since.older === left ? 0 : 1 };
  }

  /** All that a page needs to draw itself. */
  messages(): [Compared, Comparing] {
    return [
      { type: 'compared', sides: this.states, since: this.since },
      { type: 'comparing', at: this.at, share: this.share },
    ];
  }

  async start(): Promise<void> {
    for (const place of [0, 1] as const) await this.make(place);
    await this.measureSince();
    this.begin(null);
  }

  /** Nothing is made unasked: the page says so. */
  hold(): void {
    this.giveUp(vscode.l10n.t('This comparison has not been made yet.'));
  }

  stop(): void {
    this.stopped.abort();
  }

  private async make(place: Place): Promise<void> {
    if (this.stopped.signal.aborted || this.states[place].report !== null) return;
    this.begin(place);
    const { analyses, tools } = this.parts;
    try {
      const { signal } = this.stopped;
      const report = await reportOf(this.sides[place], analyses, tools, signal, share => this.go(share));
      this.put(place, complete(this.states[place], report));
    } catch (error) {
      if (this.stopped.signal.aborted) this.giveUp(vscode.l10n.t('The comparison was stopped.'));
      else this.put(place, { ...this.states[place], problem: this.explain(error) });
    }
    this.tellAll();
  }

  /** Lines that are new since the older side and live at the newer one. */
  private async measureSince(): Promise<void> {
    const gitDir = sharedRepository(this.sides);
    const analysis = gitDir === null ? null : this.parts.analyses.of(gitDir);
    const [left, right] = this.states.map(({ report }) => report);
    if (this.since !== null || analysis === null || !left || !right) return;
    if (left.repository.head === right.repository.head) return;
    const older = isOlder(right, left) ? 1 : 0;
    const [from, to] = older === 0 ? [left, right] : [right, left];
    this.begin('since');
    const job = {
      kind: 'portion',
      ...analysis.where(to.repository.head),
      under: '',
      since: from.repository.head,
    } as const;
    try {
      const { lines, share } = await runJob(job, {
        script: this.parts.tools.script,
        signal: this.stopped.signal,
        onEvent: event => {
          if (event.type === 'progress') this.go(event.progress.share);
        },
      });
      const low = share.low === null ? null : sharesOf(lines).low;
      this.since = { older, counted: lines.counted, low };
    } catch (error) {
      if (!this.stopped.signal.aborted) this.explain(error);
    }
    this.tellAll();
  }

  private explain(error: unknown): string {
    if (error instanceof JobStopped) return vscode.l10n.t('The analysis was stopped.');
    this.parts.tools.log.warn(String(error));
    return messageOf(error);
  }

  /** What is not there yet is not made any more. */
  private giveUp(problem: string): void {
    const end = (state: SideState) => (state.report === null ? { ...state, problem } : state);
    this.states = [end(this.states[0]), end(this.states[1])];
  }

  private put(place: Place, state: SideState): void {
    this.states = place === 0 ? [state, this.states[1]] : [this.states[0], state];
  }

  private begin(at: Work | null): void {
    this.at = at;
    this.share = 0;
    this.tellProgress();
  }

  private go(share: number): void {
    if (share <= this.share) return;
    this.share = share;
    this.tellProgress();
  }

  private tellAll(): void {
    for (const message of this.messages()) this.parts.tell(message);
  }

  private tellProgress(): void {
    this.parts.tell(this.messages()[1]);
  }
}

/** By date; of two without one, or of the same, none is. */
function isOlder(one: ComparedReport, other: ComparedReport): boolean {
  const [a, b] = [one.repository.headDate, other.repository.headDate];
  return a !== null && b !== null && a < b;
}
