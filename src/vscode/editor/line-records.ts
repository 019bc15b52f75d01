import type { CommitRow } from '../../core/attribution';
import type { CommitRecord } from '../../core/questions';
import type { Analysis } from '../analysis';
import type { StandingWorker } from '../standing-worker';

const MOST_KEPT = 500;

/** What commits say in full, each read once. */
export class LineRecords {
  private readonly kept = new Map<string, Promise<CommitRecord>>();

  constructor(private readonly worker: StandingWorker) {}

  of(analysis: Analysis, row: CommitRow): Promise<CommitRecord> {
    const key = JSON.stringify([analysis.key, row]);
    const known = this.kept.get(key) ?? this.read(analysis, row);
    this.kept.delete(key);
    this.kept.set(key, known);
    known.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return known;
  }

  private async read(analysis: Analysis, row: CommitRow): Promise<CommitRecord> {
    const [record] = await this.worker.run({ kind: 'describe', ...analysis.where(), rows: [row] });
    return record!;
  }
}
