import type { OwnerTable } from '../../attribution';
import type { Runs } from '../../lines';
import { linesBy } from './lines-by';

/** Lines by the number of the agent that their commits name, of agents that have any. */
export type AgentLines = ReadonlyMap<number, number>;

export function agentLines(runs: Runs, owners: OwnerTable): AgentLines {
  // NO_AGENT is negative.
  return linesBy(runs, owner => owners.agentOf(owner));
}
