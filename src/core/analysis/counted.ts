import type { JudgedHistory } from '../attribution';
import type { Report } from '../report';
import type { FileEvents, Sample, Tally } from '../trend';

/** What a report was made of, for whoever tells more of it than a report does. */
export interface CountedHistory {
  readonly report: Report;
  readonly judged: JudgedHistory;
  readonly samples: readonly Sample[];
  readonly tally: Tally;
  /** By number; byte strings. */
  readonly paths: readonly string[];
  readonly events: FileEvents;
  /** Ids of the blobs whose coming would make it another; null where they are too many. */
  readonly lacking: readonly string[] | null;
  /** AI agents that the tree of the head says it ships. */
  readonly ships: ReadonlySet<string>;
}
