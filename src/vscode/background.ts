import * as vscode from 'vscode';
import type { FileRole } from '../core/model';
import type { RangeRow } from '../core/report';
import type { Job, JobResults } from '../jobs';
import type { BackgroundMessage, ShownRelease } from '../protocol/background';
import { JobStopped, runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { messageOf } from './failures';
import { NothingToDo } from './targets';

export interface BackgroundTools {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
  readonly tell: (message: BackgroundMessage) => void;
}

type What = BackgroundMessage['type'];

/** What an answer is of, and how it is told. */
interface Asked<K extends Job['kind']> {
  readonly what: What;
  readonly job: Extract<Job, { kind: K }>;
  readonly message: (state: Going | Made<K>) => BackgroundMessage;
}

type Going = Exclude<BackgroundMessage['state'], { kind: 'made' }>;

interface Made<K extends Job['kind']> {
  readonly kind: 'made';
  readonly result: JobResults[K];
}

/**
 * What a reader of the dashboard asks for beside the report: made in a worker while the page shows how far it is, at most
 * one of each kind at a time. The last of each is told again to a page that was loaded anew; another repository ends all.
 */
export class Background implements vscode.Disposable {
  private readonly runs = new Map<What, AbortController>();
  private readonly told = new Map<What, BackgroundMessage>();
  private readonly listening: vscode.Disposable;
  private key: string | null = null;

  constructor(private readonly parts: BackgroundTools) {
    this.listening = parts.analyses.onDidChange(() => {
      if (this.key !== null && parts.analyses.current?.key !== this.key) this.forget();
    });
  }

  define(all: boolean): Promise<void> {
    const { where, of } = this.subject();
    return this.make<'definitions'>({
      what: 'definitions',
      job: { kind: 'definitions', ...where, all },
      message: state => ({
        ...{ type: 'definitions', ...of, all },
        state: state.kind === 'made' ? { kind: 'made', rows: [...state.result] } : state,
      }),
    });
  }

  releases(role: FileRole): Promise<void> {
    const { where, of } = this.subject();
    return this.make<'releases'>({
      what: 'releases',
      job: { kind: 'releases', ...where, pattern: null, roles: [role] },
      message: state => ({
        ...{ type: 'releases', ...of, role },
        state: state.kind === 'made' ? { kind: 'made', releases: state.result.ranges.map(toRelease) } : state,
      }),
    });
  }

  stop(what: What): void {
    this.runs.get(what)?.abort();
  }

  /** To a page that knows nothing. */
  tellAgain(): void {
    for (const message of this.told.values()) this.parts.tell(message);
  }

  dispose(): void {
    this.listening.dispose();
    this.forget();
  }

  private forget(): void {
    for (const run of this.runs.values()) run.abort();
    this.runs.clear();
    this.told.clear();
    this.key = null;
  }

  /** Of the report that is shown, whatever is checked out meanwhile. */
  private subject() {
    const { current } = this.parts.analyses;
    const shown = current?.shown ?? null;
    if (current === null || shown === null)
      throw new NothingToDo(vscode.l10n.t('There is no report yet. Wait for it, then try again.'));
    this.key = current.key;
    const { repository, rule } = shown.report;
    return { where: current.where(repository.head), of: { head: repository.head, rule: rule.hash } };
  }

  private async make<K extends Job['kind']>({ what, job, message }: Asked<K>): Promise<void> {
    this.stop(what);
    const run = new AbortController();
    this.runs.set(what, run);
    const tell = (state: Going | Made<K>) => {
      // What came after it, or a repository that is no longer shown, has the last word.
      if (this.runs.get(what) !== run) return;
      const told = message(state);
      this.told.set(what, told);
      this.parts.tell(told);
    };
    tell({ kind: 'making', share: 0, step: 'commits', done: 0, total: null });
    const { script, log } = this.parts.tools;
    try {
      const result = await runJob<K>(job, {
        script,
        signal: run.signal,
        onEvent: event => {
          if (event.type !== 'progress') return;
          const { share, step, done, total } = event.progress;
          tell({ kind: 'making', share, step, done, total });
        },
      });
      tell({ kind: 'made', result });
    } catch (error) {
      if (!(error instanceof JobStopped)) log.warn(String(error));
      tell({ kind: 'none', problem: error instanceof JobStopped ? null : messageOf(error) });
    }
  }
}

function toRelease({ to, date, lines, share }: RangeRow): ShownRelease {
  return { to, date, lines, share };
}
