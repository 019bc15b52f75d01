import * as vscode from 'vscode';
import type { FoundRepository, MergedCommits, Ref } from '../core/git';
import { type Report, unpackReport } from '../core/report';
import { JobFailed, JobStopped, runJob } from '../run-job';
import {
  begin,
  breakOff,
  DISPOSED,
  doubt,
  finish,
  heed,
  isOutOfDate,
  moveHead,
  mustLookAgain,
  type Shown,
  type ShownProgress,
  type State,
  shownIn,
  type Trouble,
  takeAim,
  UNASKED,
} from './analysis-state';
import { watchHead } from './head-watch';
import type { MachineSessions } from './machine-sessions';
import { makeReport } from './make-report';
import { Remembered } from './remembered';
import type { Settings } from './settings';
import { aimOf, Subject } from './subject';

export interface AnalysisTools {
  /** File of the worker's bundle. */
  readonly script: string;
  readonly searchPath: () => string;
  /** Folder of what outlives a window. */
  readonly cache: string;
  readonly log: vscode.LogOutputChannel;
  /** Which of the agents' sessions on this machine may be read. */
  readonly machine: MachineSessions;
}

/** The report of one repository, made in a worker, kept up to date with its head. */
export class Analysis implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subject: Subject;
  private readonly watch: vscode.Disposable;
  /** While nobody has asked for a report. */
  readonly remembered: Remembered;
  private state: State = UNASKED;
  private forgotten = 0;
  readonly onDidChange = this.changed.event;
  private readonly moved = new vscode.EventEmitter<void>();
  /** Another commit may be checked out, or the rule another. */
  readonly onDidMove = this.moved.event;

  constructor(
    found: FoundRepository,
    private readonly tools: AnalysisTools,
    /** How many analyses of this repository there were before in this session. */
    private readonly earlier: number,
  ) {
    this.subject = new Subject(found, tools);
    this.remembered = new Remembered(this.subject, tools, () => this.changed.fire());
    this.watch = watchHead(found, () => void this.lookAgain());
  }

  get repository(): FoundRepository {
    return this.subject.repository;
  }

  get settings(): Settings {
    return this.subject.settings;
  }

  /** What a job about this repository needs to know. */
  where(revision?: string) {
    return this.subject.where(revision);
  }

  /** The same for a job that may hear the sessions on this machine. */
  whereHearing(revision?: string) {
    return this.subject.whereHearing(revision);
  }

  /** The rule, and the commit that is looked at; null where there is none. */
  aim(): Promise<string | null> {
    return this.subject.aim();
  }

  resolve(revision: string): Promise<string> {
    return this.subject.resolve(revision);
  }

  merged(): Promise<MergedCommits | null> {
    return this.subject.merged();
  }

  resolveEnd(end: string): Promise<string> {
    return this.subject.resolveEnd(end);
  }

  refs(prefix: string): Promise<Ref[]> {
    return this.subject.refs(prefix);
  }

  /** Tells repositories apart, and what is known of one from what was known before it was forgotten. */
  get key(): string {
    const { gitDir } = this.repository;
    const again = this.earlier + this.forgotten;
    return again === 0 ? gitDir : `${gitDir}#${this.earlier}.${this.forgotten}`;
  }

  get shown(): Shown | null {
    return shownIn(this.state);
  }

  /** Null while nothing runs. */
  get progress(): ShownProgress | null {
    return this.state.name === 'running' ? this.state.progress : null;
  }

  /** How the last analysis ended, where that was not with a report. */
  get trouble(): Trouble | null {
    if (this.state.name === 'failed') return this.state.trouble;
    if (this.state.name !== 'stopped') return null;
    return { reason: null, message: vscode.l10n.t('The analysis was stopped.') };
  }

  /** The same repository, found once more. */
  meet(repository: FoundRepository): void {
    this.subject.meet(repository);
  }

  /** Someone looks: there should be a report. */
  ensure(): void {
    if (this.state.name === 'unasked' && this.settings.analyzeAutomatically) void this.analyze();
  }

  /** Someone would like to see a number: what is remembered is looked up, and nothing is made. */
  glance(): void {
    if (this.state.name === 'unasked') this.remembered.ask();
  }

  /** Makes a new report; one that is being made is given up. */
  async analyze(): Promise<void> {
    if (this.state.name === 'disposed') return;
    this.cancel();
    const run = new AbortController();
    this.become(begin(this.state, run));
    const aim = await this.subject.aim();
    this.state = takeAim(this.state, run, aim);
    try {
      const report = await this.make(run);
      this.settle(run, state => finish(state, run, report));
    } catch (error) {
      const trouble = this.explain(error);
      this.settle(run, state => breakOff(state, run, trouble));
    }
  }

  cancel(): void {
    if (this.state.name === 'running') this.state.run.abort();
  }

  /** The whole report; makes it where it is not there. Rejects where it cannot be made, or is stopped. */
  async whole(): Promise<Report> {
    const { shown } = this;
    const isThere = shown?.stage === 'done' && (await this.subject.aim()) === aimOf(shown.report);
    if (isThere && this.state.name !== 'running') return shown.report;
    if (this.state.name !== 'running') void this.analyze();
    while (this.state.name === 'running') await this.change();
    const { state } = this;
    if (state.name === 'done') return state.shown.report;
    if (state.name === 'failed') throw new JobFailed(state.trouble.reason, state.trouble.message, '');
    throw new JobStopped();
  }

  /** The whole report as others get it, too: without what sessions on this machine say. */
  async published(signal?: AbortSignal): Promise<Report> {
    const report = await this.whole();
    if (report.sessions === null) return report;
    const { script } = this.tools;
    return unpackReport(
      await runJob({ kind: 'analyze', ...this.where() }, { script, ...(signal && { signal }) }),
    );
  }

  /** Analyses again where the head, or the rule, is no longer the one that was looked at last. */
  async refresh(): Promise<void> {
    this.moved.fire();
    // Where no report is shown, what is remembered is: it follows the head too.
    if (this.shown === null) await this.remembered.lookAgain();
    if (this.state.name === 'unasked') return;
    if (!this.settings.analyzeAutomatically) return;
    const aim = this.state.name === 'running' ? null : await this.subject.aim();
    this.state = moveHead(this.state);
    if (isOutOfDate(this.state, aim)) await this.analyze();
  }

  /** Drops all that is known. */
  forget(): void {
    this.cancel();
    this.forgotten++;
    this.remembered.forget();
    this.state = UNASKED;
    this.changed.fire();
  }

  /** Whoever waits for the report is told that there will be none. */
  dispose(): void {
    this.cancel();
    this.become(DISPOSED);
    this.remembered.stop();
    this.watch.dispose();
    this.moved.dispose();
    this.changed.dispose();
  }

  private make(run: AbortController): Promise<Report> {
    return makeReport(this.subject, this.tools, {
      signal: run.signal,
      onEvent: (event, seconds) => this.become(heed(this.state, run, event, seconds)),
    });
  }

  /** Null where the user, or a newer run, stopped it. */
  private explain(error: unknown): Trouble | null {
    if (error instanceof JobStopped) return null;
    const failed = error instanceof JobFailed ? error : new JobFailed(null, String(error), '');
    this.tools.log.error(`${this.repository.name}: ${failed.message}\n${failed.details}`);
    return { reason: failed.reason, message: failed.message };
  }

  private settle(run: AbortController, end: (state: State) => State): void {
    const isDue = mustLookAgain(this.state, run);
    this.become(end(this.state));
    if (isDue) void this.refresh();
  }

  private become(state: State): void {
    if (state === this.state) return;
    this.state = state;
    this.changed.fire();
  }

  private change(): Promise<void> {
    return new Promise(resolve => {
      const listening = this.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  private async lookAgain(): Promise<void> {
    if (await this.subject.lookAgain()) {
      this.state = doubt(this.state);
      this.changed.fire();
    }
    await this.refresh();
  }
}
