import type { CountedHistory } from '../../analysis';
import type { Owner } from '../../lines';
import { CLASSES, ROLES } from '../../model';
import { DAY } from '../../time';
import { LOST } from '../../trend';
import type { LossRow } from '../tables/losses';
import type { CommitOrder } from './commit-order';
import { Grouped } from './grouped';
import { monthOf } from './moments';

/** Commit by commit; the lines that one took away by owner and role. */
export function* lossRows(counted: CountedHistory, order: CommitOrder): Generator<LossRow> {
  const { judged, events } = counted;
  const { classes, users } = judged.attributions;
  const { losses } = events;
  const byCommit = new Grouped(
    losses.size,
    order.commits.length,
    row => order.numberOf(losses.at(row, LOST.commit))!,
  );
  for (const [number, commit] of order.commits.entries()) {
    const lost = new Map<number, number>();
    for (const row of byCommit.rowsOf(number)) {
      const { role } = events.placeOf(losses.at(row, LOST.path));
      const key = losses.at(row, LOST.owner) * ROLES.length + role;
      lost.set(key, (lost.get(key) ?? 0) + losses.at(row, LOST.lines));
    }
    for (const [key, lines] of [...lost].sort(([a], [b]) => a - b)) {
      const role = ((key % ROLES.length) + ROLES.length) % ROLES.length;
      const owner = ((key - role) / ROLES.length) as Owner;
      yield {
        commit_number: number,
        month: monthOf(order.landed(commit)),
        class: CLASSES[classes[commit]!]!,
        users: users[commit] === 1,
        role: ROLES[role]!,
        ...ownedBy(owner, commit, counted, order),
        lines,
      };
    }
  }
}

function ownedBy(owner: Owner, killer: number, { judged: { owners } }: CountedHistory, order: CommitOrder) {
  const commit = owners.commitOf(owner);
  const number = order.numberOf(commit);
  const landed = commit === null || number === null ? null : order.landed(commit);
  return {
    of_commit_number: number,
    of_month: landed === null ? null : monthOf(landed),
    of_class: owners.className(owner),
    of_users: owners.isByUser(owner),
    days: landed === null ? null : Math.max(0, Math.floor((order.landed(killer) - landed) / DAY)),
  };
}
