import { NO_AGENT, type OwnerTable } from '../../attribution';
import { forEachRun, type Runs } from '../../lines';

/** Lines by the number of the agent that their commits name, of agents that have any. */
export type AgentLines = ReadonlyMap<number, number>;

const NONE: AgentLines = new Map();

export function agentLines(runs: Runs, owners: OwnerTable): AgentLines {
  let lines: Map<number, number> | null = null;
  forEachRun(runs, (owner, count) => {
    const agent = owners.agentOf(owner);
    if (agent === NO_AGENT) return;
    lines ??= new Map();
    lines.set(agent, (lines.get(agent) ?? 0) + count);
  });
  return lines ?? NONE;
}
