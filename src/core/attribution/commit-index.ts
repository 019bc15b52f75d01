import { type CommitGraph, ELSEWHERE, type Mainline } from '../graph';
import type { AgentModel } from '../model';
import type { Reason } from './ai-users';
import type { JudgedHistory } from './judged-history';

/**
 * What was concluded for every commit of the head's history that is no merge, as columns that can be handed from
 * thread to thread; oldest first by the date at which they landed on the main line.
 */
export interface CommitIndex {
  readonly size: number;
  readonly idBytes: number;
  /** Object ids, one after the other. */
  readonly ids: Uint8Array;
  /** Seconds since 1970 at which the main line took the commit in: the date by which the trend counts it. */
  readonly landed: Float64Array;
  /** Positions in CLASSES. */
  readonly classes: Uint8Array;
  /** Positions in `agentModels`, or -1. */
  readonly agents: Int32Array;
  readonly agentModels: readonly AgentModel[];
  /** Positions in `signSets`; the first of these is empty. */
  readonly signs: Int32Array;
  readonly signSets: readonly (readonly string[])[];
  /** Of `unknown` commits of AI users, by the commit's position: where their authors declared AI. */
  readonly reasons: ReadonlyMap<number, Reason>;
}

export function indexCommits({ graph, mainline, attributions, aiUsers }: JudgedHistory): CommitIndex {
  const order = inOrder(graph, mainline);
  const idBytes = (graph.ids[0]?.length ?? 0) / 2;
  const ids = Buffer.alloc(order.length * idBytes);
  const signSets: (readonly string[])[] = [[]];
  const setNumbers = new Map<readonly string[], number>();
  const numberOf = (set: readonly string[] | undefined) => {
    if (set === undefined) return 0;
    if (!setNumbers.has(set)) setNumbers.set(set, signSets.push(set) - 1);
    return setNumbers.get(set)!;
  };
  const reasons = new Map<number, Reason>();
  order.forEach((commit, i) => {
    const reason = aiUsers.reasonFor(commit);
    if (reason !== null) reasons.set(i, reason);
    ids.write(graph.ids[commit]!, i * idBytes, 'hex');
  });
  return {
    size: order.length,
    idBytes,
    ids: new Uint8Array(ids),
    landed: Float64Array.from(order, commit => mainline.dates[mainline.landing[commit]!]!),
    classes: Uint8Array.from(order, commit => attributions.classes[commit]!),
    agents: Int32Array.from(order, commit => attributions.agents[commit]!),
    agentModels: attributions.agentModels,
    signs: Int32Array.from(order, commit => numberOf(attributions.signs.get(commit))),
    signSets,
    reasons,
  };
}

function inOrder(graph: CommitGraph, { landing }: Mainline): number[] {
  const keys: number[] = [];
  for (let commit = 0; commit < graph.size; commit++)
    if (!graph.isMerge(commit) && landing[commit] !== ELSEWHERE)
      keys.push(landing[commit]! * graph.size + commit);
  // Numbers in a typed array are sorted without a comparison of ours.
  return Array.from(Float64Array.from(keys).sort(), key => key % graph.size);
}
