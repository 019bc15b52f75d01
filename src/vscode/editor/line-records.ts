import type { CommitRow } from '../../core/attribution';
import type { CommitRecord } from '../../core/questions';
import type { Analysis } from '../analysis';
import type { StandingWorker } from '../standing-worker';
import { KeptAnswers } from './kept-answers';

const MOST_KEPT = 500;

/** What commits say in full, each read once. */
export class LineRecords {
  private readonly kept = new KeptAnswers<CommitRecord>(MOST_KEPT);

  constructor(private readonly worker: StandingWorker) {}

  of(analysis: Analysis, row: CommitRow): Promise<CommitRecord> {
    return this.kept.of(JSON.stringify([analysis.key, row]), () => this.read(analysis, row));
  }

  private async read(analysis: Analysis, row: CommitRow): Promise<CommitRecord> {
    const [record] = await this.worker.run({ kind: 'describe', ...analysis.where(), rows: [row] });
    return record!;
  }
}
