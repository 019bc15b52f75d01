import type { CountedHistory } from '../../analysis';
import { NO_AGENT } from '../../attribution';
import type { Owner } from '../../lines';
import { type AuthorClass, CLASSES, HIDDEN_RUNG } from '../../model';
import { ADDED, addLines, type ClassVector, classVector, LOST, samplePositions } from '../../trend';
import type { CommitRow } from '../tables/commits';
import type { CommitOrder } from './commit-order';
import { addedAs, livingAs } from './counted';
import { momentOf } from './moments';

/** What commits did and have, by their numbers in the graph. */
interface Deeds {
  readonly files: ReadonlyMap<number, number>;
  readonly added: ReadonlyMap<number, ClassVector>;
  readonly lost: ReadonlyMap<number, number>;
  readonly living: ReadonlyMap<number, ClassVector>;
}

export function* commitRows(
  counted: CountedHistory,
  order: CommitOrder,
  personOf: (person: number) => string,
): Generator<CommitRow> {
  const { judged, samples, ships } = counted;
  const { graph, attributions, mainline, authors, recordedBy, squashedFrom } = judged;
  const { classes, users, agents, agentModels, signs, rungs } = attributions;
  const snapshots = samplePositions(mainline, samples);
  const deeds = deedsOf(counted);
  for (const [number, commit] of order.commits.entries()) {
    const named = agents[commit] === NO_AGENT ? null : agentModels[agents[commit]!]!;
    const time = graph.times[commit]!;
    yield {
      number,
      commit: graph.ids[commit]!,
      merge: graph.isMerge(commit),
      ...momentOf(order.landed(commit)),
      committed: Number.isNaN(time) ? null : time,
      snapshot: snapshots[mainline.landing[commit]!]!,
      person: personOf(authors[commit]!),
      class: className(classes[commit]!),
      users: users[commit] === 1,
      agent: named?.agent ?? null,
      model: named?.model ?? null,
      own_agent: named !== null && ships.has(named.agent),
      autonomy: rungs[commit] === HIDDEN_RUNG ? null : rungs[commit]!,
      recorded: recordedBy.has(commit),
      squashed: squashedFrom.has(commit),
      signs: (signs.get(commit) ?? []).join(' '),
      files: deeds.files.get(commit) ?? 0,
      ...addedAs(deeds.added.get(commit)),
      lost: deeds.lost.get(commit) ?? 0,
      ...livingAs(deeds.living.get(commit)),
    };
  }
}

function className(code: number): AuthorClass {
  return CLASSES[code]!;
}

function deedsOf({ judged: { owners }, tally, events }: CountedHistory): Deeds {
  const added = new Map<number, ClassVector>();
  const living = new Map<number, ClassVector>();
  const [files, lost] = [new Map<number, number>(), new Map<number, number>()];
  const { additions, losses } = events;
  const give = (to: Map<number, ClassVector>, commit: number, owner: Owner, lines: number) => {
    const vector = to.get(commit) ?? classVector();
    addLines(vector, owners, owner, lines);
    to.set(commit, vector);
  };
  let before = '';
  for (let row = 0; row < additions.size; row++) {
    const commit = additions.at(row, ADDED.commit);
    const file = `${commit} ${additions.at(row, ADDED.path)}`;
    give(added, commit, additions.at(row, ADDED.owner) as Owner, additions.at(row, ADDED.lines));
    // Where several wrote lines of one file, it comes once for each of them.
    if (file !== before) files.set(commit, (files.get(commit) ?? 0) + 1);
    before = file;
  }
  for (let row = 0; row < losses.size; row++) {
    const commit = losses.at(row, LOST.commit);
    lost.set(commit, (lost.get(commit) ?? 0) + losses.at(row, LOST.lines));
  }
  for (const { byOwner } of tally.headPaths.values())
    for (const [owner, lines] of byOwner) {
      const commit = owners.commitOf(owner);
      if (commit !== null) give(living, commit, owner, lines);
    }
  return { files, added, lost, living };
}
