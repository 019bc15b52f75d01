import type { OwnerTable } from '../../attribution';
import { forEachRun, type Runs } from '../../lines';
import { BASES, type Basis } from '../../model';
import { type AgentLines, agentLines } from './agent-lines';
import { type ClassVector, countRuns } from './class-vector';

/** The lines of one file. */
export interface FileLines {
  readonly counts: ClassVector;
  readonly agents: AgentLines;
  /** By what their classes rest on. */
  readonly bases: Readonly<Record<Basis, number>>;
}

export function fileLines(runs: Runs, owners: OwnerTable, counts = countRuns(runs, owners)): FileLines {
  return { counts, agents: agentLines(runs, owners), bases: basesOf(runs, owners) };
}

function basesOf(runs: Runs, owners: OwnerTable): Record<Basis, number> {
  const bases = Object.fromEntries(BASES.map(basis => [basis, 0])) as Record<Basis, number>;
  forEachRun(runs, (owner, lines) => {
    bases[owners.basisOf(owner)] += lines;
  });
  return bases;
}
