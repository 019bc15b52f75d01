import { type Attributions, CODE } from '../attribution';
import { normaliseModel } from '../evidence';
import { type CommitGraph, ELSEWHERE, type Mainline } from '../graph';

/** The earliest commit, by committer date, that something is true of. */
export interface First {
  readonly kind: 'first' | 'tool';
  readonly id: string;
  readonly title: string;
  readonly commit: number;
}

/** First AI evidence, first commit by an agent itself, and the first of each agent and of each model family. */
export function findFirsts(graph: CommitGraph, { landing }: Mainline, attributions: Attributions): First[] {
  const firsts = new Map<string, First>();
  const offer = (first: First) => {
    const known = firsts.get(first.id);
    if (known === undefined || graph.times[first.commit]! < graph.times[known.commit]!)
      firsts.set(first.id, first);
  };
  for (let commit = 0; commit < graph.size; commit++) {
    if (landing[commit] === ELSEWHERE || !attributions.isAi(commit) || Number.isNaN(graph.times[commit]))
      continue;
    offer({ kind: 'first', id: 'first-ai', title: 'First commit that declares AI', commit });
    if (attributions.classes[commit] === CODE.agent)
      offer({
        kind: 'first',
        id: 'first-agent',
        title: "First commit under an agent's own identity",
        commit,
      });
    const agent = attributions.agentModels[attributions.agents[commit]!];
    if (agent === undefined) continue;
    offer({ kind: 'tool', id: `agent:${agent.agent}`, title: `First commit with ${agent.agent}`, commit });
    const family = agent.model === null ? undefined : normaliseModel(agent.model)?.family;
    if (family) offer({ kind: 'tool', id: `model:${family}`, title: `First commit with ${family}`, commit });
  }
  return [...firsts.values()];
}
