import * as vscode from 'vscode';
import type { CommitIndex } from '../core/attribution';
import { type FoundRepository, findGit, findRepository, resolveCommits } from '../core/git';
import type { Report } from '../core/report';
import type { JobEvent } from '../jobs';
import type { Stage } from '../protocol';
import { watchHead } from './head-watch';
import { readSettings } from './settings';
import { JobFailed, JobStopped, runJob } from './worker';

export interface Progress {
  readonly commits: { readonly done: number; readonly total: number | null };
  /** 0 to 1, of all the work. */
  readonly share: number;
}

/** Why there is no report, or not all of one. */
export interface Trouble {
  /** What is the matter with the repository; null where we broke; `stopped` by the user. */
  readonly reason: string | null;
  readonly message: string;
}

export interface AnalysisTools {
  /** File of the worker's bundle. */
  readonly script: string;
  readonly searchPath: () => string;
  /** Folder of what outlives a window. */
  readonly cache: string;
  readonly log: vscode.LogOutputChannel;
}

const STOPPED = 'stopped';
const NOTHING_READ = { commits: { done: 0, total: null }, share: 0 };

/** The report of one repository, made in a worker, kept up to date with its head. */
export class Analysis implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watch: vscode.Disposable;
  private running: AbortController | null = null;
  /** Analysed, or wanted to be, by now. */
  private wanted = false;
  /** The head may have moved while an analysis was running. */
  private stale = false;
  private disposed = false;
  private forgotten = 0;
  /** Rule and head when the last analysis began. */
  private tried: string | null = null;
  private newIndex: CommitIndex | null = null;
  report: Report | null = null;
  stage: Stage | null = null;
  index: CommitIndex | null = null;
  /** Null while nothing runs. */
  progress: Progress | null = null;
  trouble: Trouble | null = null;
  readonly onDidChange = this.changed.event;

  constructor(
    public repository: FoundRepository,
    private readonly tools: AnalysisTools,
    /** How many analyses of this repository there were before in this session. */
    private readonly earlier: number,
  ) {
    this.watch = watchHead(repository, () => void this.lookAgain().then(() => this.refresh()));
  }

  /** Tells repositories apart, and what is known of one from what was known before it was forgotten. */
  get key(): string {
    const { gitDir } = this.repository;
    const again = this.earlier + this.forgotten;
    return again === 0 ? gitDir : `${gitDir}#${this.earlier}.${this.forgotten}`;
  }

  get settings() {
    return readSettings(vscode.Uri.file(this.repository.top));
  }

  /** Someone looks: there should be a report. */
  ensure(): void {
    if (!this.wanted && this.settings.analyzeAutomatically) void this.analyze();
  }

  /** Makes a new report; one that is being made is given up. */
  async analyze(): Promise<void> {
    if (this.disposed) return;
    this.wanted = true;
    this.stale = false;
    this.running?.abort();
    const run = new AbortController();
    this.running = run;
    this.trouble = null;
    this.progress = NOTHING_READ;
    this.changed.fire();
    this.tried = await this.aim();
    const start = Date.now();
    try {
      const report = await runJob(
        { kind: 'analyze', ...this.where() },
        {
          script: this.tools.script,
          signal: run.signal,
          onEvent: event => this.heed(event),
        },
      );
      this.settle(run, () => this.put('done', report));
      const { commits, head } = report.repository;
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      this.tools.log.info(`${this.repository.name}: ${commits} commits up to ${head} in ${seconds} s`);
    } catch (error) {
      this.settle(run, () => this.fail(error));
    }
  }

  cancel(): void {
    this.running?.abort();
  }

  /** The whole report; makes it where it is not there. Rejects where it cannot be made, or is stopped. */
  async whole(): Promise<Report> {
    const isThere = this.stage === 'done' && (await this.aim()) === (this.report && aimOf(this.report));
    if (this.running === null && isThere) return this.report!;
    if (this.running === null) void this.analyze();
    while (this.running !== null)
      await new Promise<void>(resolve => {
        const listening = this.changed.event(() => {
          listening.dispose();
          resolve();
        });
      });
    if (this.trouble?.reason === STOPPED) throw new JobStopped();
    if (this.trouble !== null) throw new JobFailed(this.trouble.reason, this.trouble.message, '');
    if (this.report === null || this.stage !== 'done') throw new JobStopped();
    return this.report;
  }

  /** Analyses again where the head, or the rule, is no longer the one that was looked at last. */
  async refresh(): Promise<void> {
    if (this.disposed || !this.wanted || !this.settings.analyzeAutomatically) return;
    this.stale = this.running !== null;
    if (this.stale) return;
    const aim = await this.aim();
    if (aim !== null && aim !== this.tried) await this.analyze();
  }

  /** A shallow clone may have become whole: then every figure may be another. */
  private async lookAgain(): Promise<void> {
    try {
      const git = findGit(this.tools.searchPath());
      const { isShallow } = this.repository;
      this.repository = await findRepository(git, this.repository.top);
      if (isShallow === this.repository.isShallow) return;
      this.tried = null;
      this.changed.fire();
    } catch (error) {
      this.tools.log.warn(String(error));
    }
  }

  /** The rule, and the commit that the revision leads to; null where it leads to none. */
  private async aim(): Promise<string | null> {
    try {
      const git = findGit(this.tools.searchPath());
      const { rule, revision } = this.settings;
      const [head] = await resolveCommits(git, this.repository.top, [revision]);
      return head ? `${rule} ${head}` : null;
    } catch {
      return null;
    }
  }

  /** What a job about this repository needs to know. */
  where(revision = this.settings.revision) {
    const { processes: lanes, rule } = this.settings;
    const { searchPath, cache } = this.tools;
    return { path: this.repository.top, revision, rule, searchPath: searchPath(), lanes, cache };
  }

  /** Drops all that is known. */
  forget(): void {
    this.cancel();
    this.running = null;
    this.forgotten++;
    this.wanted = false;
    this.report = this.stage = this.index = this.progress = this.trouble = this.tried = null;
    this.changed.fire();
  }

  /** Whoever waits for the report is told that there will be none. */
  dispose(): void {
    this.disposed = true;
    this.running?.abort();
    this.running = this.progress = null;
    this.stale = false;
    this.trouble = { reason: STOPPED, message: '' };
    this.changed.fire();
    this.watch.dispose();
    this.changed.dispose();
  }

  private heed(event: JobEvent): void {
    const before = this.progress ?? NOTHING_READ;
    if (event.type === 'commits')
      this.progress = { ...before, commits: { done: event.done, total: event.total } };
    else if (event.type === 'share') this.progress = { ...before, share: event.share };
    else if (event.type === 'index') this.newIndex = event.index;
    // A whole report of the state before is worth more than a part of the new one.
    else if (this.stage !== 'done') this.put(event.stage, event.report);
    this.changed.fire();
  }

  private settle(run: AbortController, conclude: () => void): void {
    if (this.running !== run) return;
    this.running = null;
    this.progress = null;
    conclude();
    this.changed.fire();
    if (this.stale) void this.refresh();
  }

  private put(stage: Stage, report: Report): void {
    this.stage = stage;
    this.report = report;
    this.index = this.newIndex;
  }

  private fail(error: unknown): void {
    if (error instanceof JobStopped) {
      this.trouble = { reason: STOPPED, message: vscode.l10n.t('The analysis was stopped.') };
      return;
    }
    const failed = error instanceof JobFailed ? error : new JobFailed(null, String(error), '');
    this.tools.log.error(`${this.repository.name}: ${failed.message}\n${failed.details}`);
    this.trouble = { reason: failed.reason, message: failed.message };
  }
}

function aimOf({ rule, repository }: Report): string {
  return `${rule.id} ${repository.head}`;
}
