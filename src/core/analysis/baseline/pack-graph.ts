import { CommitGraph } from '../../graph';

export interface PackedGraph {
  /** Ids one after the other. */
  readonly ids: Uint8Array;
  readonly times: Float64Array;
  /** Parents of all commits one after the other, and how many each has. */
  readonly parents: Int32Array;
  readonly counts: Int32Array;
}

export function packGraph(graph: CommitGraph): PackedGraph {
  const ids = Buffer.from(graph.ids.join(''), 'hex');
  return {
    ids: new Uint8Array(ids.buffer, ids.byteOffset, ids.length),
    times: Float64Array.from(graph.times),
    parents: Int32Array.from(graph.parents.flat()),
    counts: Int32Array.from(graph.parents, parents => parents.length),
  };
}

export function unpackGraph({ ids, times, parents, counts }: PackedGraph): CommitGraph {
  const graph = new CommitGraph();
  const hex = Buffer.from(ids.buffer, ids.byteOffset, ids.length).toString('hex');
  const digits = hex.length / Math.max(1, counts.length);
  let at = 0;
  for (let commit = 0; commit < counts.length; commit++) {
    const own: number[] = [];
    for (const end = at + counts[commit]!; at < end; at++) own.push(parents[at]!);
    graph.push(hex.slice(commit * digits, (commit + 1) * digits), own, times[commit]!);
  }
  return graph;
}
