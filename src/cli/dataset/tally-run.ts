import { join } from 'node:path';
import type { Outcome } from './attempt';
import type { NamedRepository } from './name-repositories';
import type { DatasetPlace } from './place';
import { entriesOf } from './read-plainly';
import type { State } from './state';
import type { Failure, Tally } from './summary';

interface Run {
  /** As the user called it. */
  readonly out: string;
  readonly place: DatasetPlace;
  readonly all: readonly NamedRepository[];
  /** Those of this shard. */
  readonly own: readonly NamedRepository[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly empty: readonly Failure[];
  readonly closed: number;
}

export function tallyOf({ out, place, all, own, outcomes, empty, closed }: Run): Tally {
  const failures: Failure[] = [];
  const states: State[] = [];
  let analysed = 0;
  for (const { id, label } of own) {
    const outcome = outcomes.get(id)!;
    if (outcome.kind === 'failed') failures.push({ label, reason: outcome.reason, message: outcome.message });
    else states.push(outcome.state);
    if (outcome.kind === 'analysed') analysed++;
  }
  const sum = (key: 'history' | 'bytes') => states.reduce((total, state) => total + state[key], 0);
  return {
    out,
    analysed,
    unchanged: states.length - analysed,
    failures: [...failures, ...empty],
    commits: sum('history'),
    bytes: sum('bytes'),
    absent: absentFrom(place, new Set(all.map(({ id }) => id))),
    closed,
  };
}

/** How many repositories of the dataset are none of these. */
function absentFrom({ out }: DatasetPlace, ids: ReadonlySet<string>): number {
  const parts = entriesOf(join(out, 'repositories')) ?? [];
  const there = parts.map(({ name }) => name.replace(/^repository=/, ''));
  return there.filter(id => !ids.has(id)).length;
}
