import type { CommitFilter } from '../core/attribution';
import type { Part } from '../core/files';
import { ROLES } from '../core/model';
import type { Touching } from '../core/questions';
import type { EntryFilter, Report } from '../core/report';
import type { Job } from '../jobs';
import type { Filter } from '../protocol';
import type { Analysis } from './analysis';

/** A class, an agent or a model is known of every commit and file; a part of the tree has to be asked for. */
type Meant = Extract<CommitFilter, { kind: 'class' | 'agent' | 'model' }> | Part;

function meantBy({ kind, value }: Filter, { series }: Report): Meant {
  switch (kind) {
    case 'role':
      return { kind, value, named: ROLES };
    case 'language':
      return { kind, value, named: series.languages.flatMap(({ language }) => language ?? []) };
    case 'folder':
      return { kind, value, named: series.folders.flatMap(({ folder }) => folder || []) };
    default:
      return { kind, value };
  }
}

/** What a filter means for the files of a report. */
export async function entryFilter(filter: Filter | null, report: Report): Promise<EntryFilter | null> {
  if (filter === null) return null;
  const meant = meantBy(filter, report);
  if (!('named' in meant)) return meant;
  // Only now: what it has to know of names takes a while to be made ready.
  const { bytePath, isIn } = await import('../core/files');
  const isInPart = isIn(meant);
  return { kind: 'files', isWanted: path => isInPart(bytePath(path)) };
}

type TouchingJob = Extract<Job, { kind: 'touching' }>;

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly unread: number;
}

/** A filter for commits, and of how many it is not known whether it means them. */
export interface MeantCommits {
  readonly filter: CommitFilter | null;
  readonly unread: number;
}

/** What a filter means for commits. The last answer is kept, for the pages that follow. */
export class CommitFilters {
  private last: {
    readonly key: string;
    readonly stop: AbortController;
    readonly found: Promise<Found>;
  } | null = null;

  constructor(private readonly ask: (job: TouchingJob, signal: AbortSignal) => Promise<Touching>) {}

  async of(
    filter: Filter | null,
    { where }: { readonly where: (revision: string) => ReturnType<Analysis['where']> },
    report: Report,
  ): Promise<MeantCommits> {
    if (filter === null) return { filter: null, unread: 0 };
    const part = meantBy(filter, report);
    if (!('named' in part)) return { filter: part, unread: 0 };
    const job = { kind: 'touching', ...where(report.repository.head), part } as const;
    const { ids, unread } = await this.touching(job);
    return { filter: { kind: 'commits', ids }, unread };
  }

  private async touching(job: TouchingJob): Promise<Found> {
    const key = JSON.stringify([job.path, job.revision, job.rule, job.part]);
    if (this.last?.key !== key) {
      // Nobody waits for it any more.
      this.last?.stop.abort();
      const stop = new AbortController();
      const found = this.ask(job, stop.signal).then(({ commits, unread }) => ({
        ids: new Set(commits),
        unread,
      }));
      this.last = { key, stop, found };
    }
    const { last } = this;
    try {
      return await last.found;
    } catch (error) {
      if (this.last === last) this.last = null;
      throw error;
    }
  }
}
