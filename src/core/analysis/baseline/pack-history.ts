import {
  Attributions,
  type Declared,
  type Judged,
  type RecordedBy,
  type SquashedFrom,
} from '../../attribution';
import type { AgentModel } from '../../model';
import { type PackedGraph, packGraph, unpackGraph } from './pack-graph';

export interface PackedHistory {
  readonly graph: PackedGraph;
  readonly classes: Uint8Array;
  readonly users: Uint8Array;
  readonly agents: Int32Array;
  readonly rungs: Uint8Array;
  readonly agentModels: readonly AgentModel[];
  /** Positions in `signSets`, or -1. */
  readonly signs: Int32Array;
  readonly signSets: readonly (readonly string[])[];
  readonly contradicted: readonly string[];
  readonly undated: readonly string[];
  readonly predating: readonly string[];
  readonly authors: Int32Array;
  readonly people: readonly string[];
  readonly joined: Int32Array;
  readonly recordedBy: readonly (readonly [number, RecordedBy])[];
  readonly squashedFrom: readonly (readonly [number, SquashedFrom])[];
  readonly branches: Judged['branches'];
  readonly unheeded: Judged['unheeded'];
  readonly carried: Judged['carried'];
  readonly agreements: Judged['agreements'];
  readonly awaited: Judged['awaited'];
  readonly unrecognised: readonly (readonly [number, readonly string[]])[];
  readonly reverts: readonly (readonly [number, readonly string[]])[];
  /** Positions in `declarations`, or -1. */
  readonly declared: Int32Array;
  readonly declarations: readonly Declared[];
  readonly trailerKeys: readonly (readonly [number, readonly string[]])[];
}

export function packHistory({ graph, attributions, ...rest }: Judged): PackedHistory {
  const { classes, users, agents, rungs, agentModels } = attributions;
  const numbers = new Map<readonly string[], number>();
  const signs = new Int32Array(graph.size).fill(-1);
  for (const [commit, set] of attributions.signs) {
    if (!numbers.has(set)) numbers.set(set, numbers.size);
    signs[commit] = numbers.get(set)!;
  }
  const declarations = new Map<Declared, number>();
  const declared = new Int32Array(graph.size).fill(-1);
  for (const [commit, one] of rest.declared) {
    if (!declarations.has(one)) declarations.set(one, declarations.size);
    declared[commit] = declarations.get(one)!;
  }
  const { contradicted, undated, predating, authors, people, recordedBy, squashedFrom } = rest;
  const { branches, unheeded, carried, agreements, awaited, unrecognised, reverts, trailerKeys } = rest;
  return {
    graph: packGraph(graph),
    classes,
    users,
    agents,
    rungs,
    agentModels,
    signs,
    signSets: [...numbers.keys()],
    contradicted,
    undated,
    predating,
    authors,
    people,
    joined: Int32Array.from(attributions.joined),
    recordedBy: [...recordedBy],
    squashedFrom: [...squashedFrom],
    branches,
    unheeded,
    carried,
    agreements,
    awaited,
    unrecognised: [...unrecognised],
    reverts: [...reverts],
    declared,
    declarations: [...declarations.keys()],
    trailerKeys: [...trailerKeys],
  };
}

export function unpackHistory(packed: PackedHistory): Judged {
  const graph = unpackGraph(packed.graph);
  const attributions = new Attributions(graph.size);
  attributions.classes.set(packed.classes);
  attributions.users.set(packed.users);
  attributions.agents.set(packed.agents);
  attributions.rungs.set(packed.rungs);
  for (const agent of packed.agentModels) attributions.agentNumber(agent);
  for (const commit of packed.joined) attributions.joined.add(commit);
  packed.signs.forEach((set, commit) => {
    if (set >= 0) attributions.signs.set(commit, packed.signSets[set]!);
  });
  const declared = new Map<number, Declared>();
  packed.declared.forEach((at, commit) => {
    if (at >= 0) declared.set(commit, packed.declarations[at]!);
  });
  const { contradicted, undated, predating, authors, people } = packed;
  const { branches, unheeded, carried, agreements, awaited } = packed;
  const recordedBy = new Map(packed.recordedBy);
  const squashedFrom = new Map(packed.squashedFrom);
  const unrecognised = new Map(packed.unrecognised);
  const reverts = new Map(packed.reverts);
  const dated = { contradicted, undated, predating };
  const marks = { unrecognised, reverts, declared, trailerKeys: new Map(packed.trailerKeys) };
  const told = { recordedBy, squashedFrom, branches, unheeded, carried, agreements, awaited, ...marks };
  return { graph, attributions, ...dated, authors, people, ...told };
}
