import * as vscode from 'vscode';
import type { FileLines } from '../../core/file-lines';
import { JobStopped } from '../../run-job';
import type { Analyses } from '../analyses';
import type { Analysis } from '../analysis';
import type { StandingWorker } from '../standing-worker';
import { pathIn } from '../targets';
import type { FilePlace, Version } from './file-place';
import { KeptAnswers } from './kept-answers';
import { watchStaged } from './staged-watch';

/** A file as it is committed, and who wrote its lines. */
export interface CommittedFile {
  readonly analysis: Analysis;
  /** From the top of the repository, as the commit has it. */
  readonly path: string;
  readonly lines: FileLines;
}

interface Parts {
  readonly analyses: Analyses;
  readonly worker: StandingWorker;
  readonly log: vscode.LogOutputChannel;
}

const MOST_KEPT = 100;

/**
 * Who wrote the lines of files, each asked for once. Nothing is analysed for it; where no analysis is remembered, the
 * commits of a repository are judged once, in the background, after the first file was answered by their own words.
 */
export class CommittedFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly kept = new KeptAnswers<FileLines>(MOST_KEPT);
  /** Commit and rule of each repository, by its git directory. */
  private readonly aims = new Map<string, Promise<string | null>>();
  /** Commits that other revisions lead to, by git directory and revision. */
  private readonly others = new Map<string, Promise<string | null>>();
  /** By git directory. */
  private readonly watches = new Map<string, vscode.Disposable>();
  private readonly settling = new Set<string>();
  /** Of files whose lines rest on more than commits: what was told last, by repository and path. */
  private readonly finer = new Map<string, FileLines>();
  private readonly listening: vscode.Disposable;
  /** Another commit is checked out, or more is known of this one. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: Parts) {
    this.listening = parts.analyses.onDidMove(() => this.lookAgain());
  }

  /** Null where the file lies in no open repository, or its commit is not there. Rejects with JobFailed. */
  async of({ uri, version }: FilePlace): Promise<CommittedFile | null> {
    const { analyses, worker } = this.parts;
    worker.warm();
    await analyses.look();
    const analysis = analyses.holding(uri);
    const aim = analysis && (await this.aimOf(analysis));
    if (!analysis || !aim) return null;
    const at = version.kind === 'work' ? null : await this.commitOf(analysis, version);
    if (at === null && version.kind !== 'work') return null;
    this.watch(analysis);
    const path = pathIn(analysis, uri);
    const key = JSON.stringify([analysis.key, aim, path, at]);
    const found = await this.kept.of(key, () => this.ask(analysis, aim, path, at));
    if (!found.isSettled) void this.settle(analysis, aim);
    const lines = this.finest(JSON.stringify([analysis.key, path, at]), found);
    return { analysis, path: lines.stagedFrom ?? path, lines };
  }

  /**
   * What commits say alone would take much back for a moment that records told of the commit before: until these are read
   * again, the lines of that one are shown.
   */
  private finest(file: string, lines: FileLines): FileLines {
    const before = this.finer.get(file);
    if (!lines.isSettled && lines.untold === null && before?.hash === lines.hash) return before;
    this.finer.delete(file);
    if (lines.owners.some(({ basis }) => basis === 'record' || basis === 'session'))
      this.finer.set(file, lines);
    if (this.finer.size > MOST_KEPT) this.finer.delete(this.finer.keys().next().value!);
    return lines;
  }

  forget(): void {
    this.kept.clear();
    this.finer.clear();
    this.lookAgain();
  }

  dispose(): void {
    for (const one of [this.listening, ...this.watches.values()]) one.dispose();
    this.changed.dispose();
  }

  private lookAgain(): void {
    this.aims.clear();
    this.others.clear();
    this.changed.fire();
  }

  private aimOf(analysis: Analysis): Promise<string | null> {
    const key = analysis.repository.gitDir;
    const known = this.aims.get(key) ?? analysis.aim();
    this.aims.set(key, known);
    return known;
  }

  /** Null where there is no such commit. */
  private async commitOf(
    analysis: Analysis,
    version: Exclude<Version, { kind: 'work' }>,
  ): Promise<string | null> {
    if (version.kind !== 'revision') return (await analysis.merged())?.[version.kind] ?? null;
    const key = JSON.stringify([analysis.repository.gitDir, version.revision]);
    const known = this.others.get(key) ?? analysis.resolve(version.revision).catch(() => null);
    this.others.set(key, known);
    return known;
  }

  private ask(analysis: Analysis, aim: string, file: string, at: string | null): Promise<FileLines> {
    return this.parts.worker.run({ kind: 'lines', ...this.where(analysis, aim), file, at });
  }

  /** What is staged decides by which name a file is committed. */
  private watch({ repository }: Analysis): void {
    if (this.watches.has(repository.gitDir)) return;
    const isByName = ({ untold, stagedFrom }: FileLines) => untold !== 'absent' && stagedFrom === null;
    const onStaged = async () => {
      if (await this.kept.dropUnless(isByName)) this.changed.fire();
    };
    this.watches.set(
      repository.gitDir,
      watchStaged(repository, () => void onStaged()),
    );
  }

  /** Once judged, every file that was answered before is asked for once more. */
  private async settle(analysis: Analysis, aim: string): Promise<void> {
    const key = JSON.stringify([analysis.key, aim]);
    if (this.settling.has(key)) return;
    this.settling.add(key);
    try {
      await this.parts.worker.run({ kind: 'settle', ...this.where(analysis, aim) });
      await this.kept.dropUnless(({ isSettled }) => isSettled);
      this.changed.fire();
    } catch (error) {
      if (!(error instanceof JobStopped)) this.parts.log.warn(String(error));
    } finally {
      this.settling.delete(key);
    }
  }

  /** The commit that was found, so that the worker need not look for it once more. */
  private where(analysis: Analysis, aim: string) {
    return analysis.whereHearing(aim.slice(aim.indexOf(' ') + 1));
  }
}
