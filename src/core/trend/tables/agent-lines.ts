import { NO_AGENT } from '../../attribution';
import type { TraitLines } from './lines-by-trait';

/** Lines by the number of the agent that their commits name, of agents that have any. */
export type AgentLines = ReadonlyMap<number, number>;

export function agentLines(byTrait: readonly TraitLines[]): AgentLines {
  const lines = new Map<number, number>();
  for (const { trait, lines: count } of byTrait)
    if (trait.agent !== NO_AGENT) lines.set(trait.agent, (lines.get(trait.agent) ?? 0) + count);
  return lines;
}
