import type { OwnerTable } from '../../attribution';
import { forEachRun, type Owner, type Runs } from '../../lines';
import { BASES, type Basis } from '../../model';
import { type AgentLines, agentLines } from './agent-lines';
import { type ClassVector, countTraits } from './class-vector';
import type { TraitLines } from './lines-by-trait';

/** The lines of one file. */
export interface FileLines {
  readonly counts: ClassVector;
  readonly agents: AgentLines;
  readonly byOwner: ReadonlyMap<Owner, number>;
  /** By what their classes rest on. */
  readonly bases: Readonly<Record<Basis, number>>;
}

/** `byTrait`: the same lines, divided. */
export function fileLines(runs: Runs, owners: OwnerTable, byTrait: readonly TraitLines[]): FileLines {
  return {
    counts: countTraits(byTrait),
    agents: agentLines(byTrait),
    byOwner: linesByOwner(runs),
    bases: basesOf(runs, owners),
  };
}

function linesByOwner(runs: Runs): Map<Owner, number> {
  const lines = new Map<Owner, number>();
  forEachRun(runs, (owner, count) => lines.set(owner, (lines.get(owner) ?? 0) + count));
  return lines;
}

function basesOf(runs: Runs, owners: OwnerTable): Record<Basis, number> {
  const bases = Object.fromEntries(BASES.map(basis => [basis, 0])) as Record<Basis, number>;
  forEachRun(runs, (owner, lines) => {
    bases[owners.basisOf(owner)] += lines;
  });
  return bases;
}
