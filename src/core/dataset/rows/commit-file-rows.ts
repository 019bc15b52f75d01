import type { CountedHistory } from '../../analysis';
import { displayPath } from '../../files';
import type { Owner } from '../../lines';
import { ROLES } from '../../model';
import { compareText } from '../../text';
import { ADDED, addLines, type ClassVector, classVector, LOST } from '../../trend';
import type { CommitFileRow } from '../tables/commit-files';
import type { CommitOrder } from './commit-order';
import { addedAs } from './counted';
import { Grouped } from './grouped';
import { monthOf } from './moments';

interface Change {
  added?: ClassVector;
  lost: number;
}

/** Commit by commit; the files of one by the bytes of their paths. */
export function* commitFileRows(counted: CountedHistory, order: CommitOrder): Generator<CommitFileRow> {
  const { paths, tally, events } = counted;
  const changes = new Changes(counted, order);
  for (const [number, commit] of order.commits.entries()) {
    const files = [...changes.of(number)].sort(([a], [b]) => compareText(paths[a]!, paths[b]!));
    for (const [path, { added, lost }] of files) {
      const { role, folder, language } = events.placeOf(path);
      yield {
        commit_number: number,
        month: monthOf(order.landed(commit)),
        path: displayPath(paths[path]!),
        role: ROLES[role]!,
        folder: displayPath(tally.folders[folder]!),
        language: tally.languages[language] ?? null,
        ...addedAs(added),
        lost,
      };
    }
  }
}

/** Events by the number of the commit; held as positions until a commit is asked for. */
class Changes {
  private readonly additions: Grouped;
  private readonly losses: Grouped;

  constructor(
    private readonly counted: CountedHistory,
    order: CommitOrder,
  ) {
    const { additions, losses } = counted.events;
    const size = order.commits.length;
    this.additions = new Grouped(
      additions.size,
      size,
      row => order.numberOf(additions.at(row, ADDED.commit))!,
    );
    this.losses = new Grouped(losses.size, size, row => order.numberOf(losses.at(row, LOST.commit))!);
  }

  /** What one commit did, by the number of the path. */
  of(number: number): Map<number, Change> {
    const { events, judged } = this.counted;
    const { additions, losses } = events;
    const changes = new Map<number, Change>();
    const at = (path: number) => {
      const change = changes.get(path) ?? { lost: 0 };
      changes.set(path, change);
      return change;
    };
    for (const row of this.additions.rowsOf(number)) {
      const change = at(additions.at(row, ADDED.path));
      change.added ??= classVector();
      addLines(
        change.added,
        judged.owners,
        additions.at(row, ADDED.owner) as Owner,
        additions.at(row, ADDED.lines),
      );
    }
    for (const row of this.losses.rowsOf(number))
      at(losses.at(row, LOST.path)).lost += losses.at(row, LOST.lines);
    return changes;
  }
}
