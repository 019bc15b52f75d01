import * as vscode from 'vscode';
import {
  commitAt,
  type FoundRepository,
  findGit,
  findMerged,
  findRepository,
  listRefs,
  type MergedCommits,
  NotAnalysable,
  type Ref,
  resolveCommits,
} from '../core/git';
import type { Report } from '../core/report';
import type { AnalysisTools } from './analysis';
import { readSettings, type Settings } from './settings';

/** The repository that an analysis is about, as it was found last, and how it is asked. */
export class Subject {
  constructor(
    private found: FoundRepository,
    private readonly tools: AnalysisTools,
  ) {}

  get repository(): FoundRepository {
    return this.found;
  }

  get settings(): Settings {
    return readSettings(vscode.Uri.file(this.found.top));
  }

  /** The same repository, found once more. */
  meet(repository: FoundRepository): void {
    this.found = repository;
  }

  /** What a job about this repository needs to know. */
  where(revision = this.settings.revision) {
    const { processes: lanes, rule } = this.settings;
    const { searchPath, cache } = this.tools;
    return { path: this.found.top, revision, rule, searchPath: searchPath(), lanes, cache };
  }

  /** The same for a job that may hear the sessions on this machine, where the person agreed to it. */
  whereHearing(revision?: string) {
    return { ...this.where(revision), sessions: this.tools.machine.wanted() };
  }

  /** The rule, and the commit that the revision leads to; null where it leads to none. */
  async aim(): Promise<string | null> {
    try {
      const { rule, revision } = this.settings;
      return `${rule} ${await this.resolve(revision)}`;
    } catch {
      return null;
    }
  }

  /** The full id of the commit that a revision leads to; rejects where it leads to none. */
  async resolve(revision: string): Promise<string> {
    const [commit] = await resolveCommits(this.git(), this.found.top, [revision]);
    return commit!;
  }

  /** What is merged while the user has to settle a conflict; null where nothing is. */
  merged(): Promise<MergedCommits | null> {
    return findMerged(this.git(), this.found.top);
  }

  /** The same, or of what stood when a day began, where the revision that is followed had grown so far. */
  async resolveEnd(end: string): Promise<string> {
    const asked = { revision: end, last: this.settings.revision };
    const commit = await commitAt(this.git(), this.found.top, asked);
    if (commit !== null) return commit;
    throw new NotAnalysable('no-such-revision', `Nothing was committed before ${end}.`);
  }

  /** Names below `prefix` (`refs/tags/`). */
  refs(prefix: string): Promise<Ref[]> {
    return listRefs(this.git(), this.found.top, prefix);
  }

  /** Whether a shallow clone has become whole, or the other way round: then every figure may be another. */
  async lookAgain(): Promise<boolean> {
    try {
      const { isShallow, top } = this.found;
      this.found = await findRepository(this.git(), top);
      return isShallow !== this.found.isShallow;
    } catch (error) {
      this.tools.log.warn(String(error));
      return false;
    }
  }

  private git(): string {
    return findGit(this.tools.searchPath());
  }
}

/** What `aim` answers where this report is the one to make. */
export function aimOf({ rule, repository }: Report): string {
  return `${rule.id} ${repository.head}`;
}
