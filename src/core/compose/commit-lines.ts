import { CODE, type JudgedHistory } from '../attribution';
import type { Tally } from '../trend';

/** What of a commit's living lines is recorded as what; `rest`: those of which neither a record nor a session speaks. */
export interface CommitLines {
  ai: number;
  human: number;
  unknown: number;
  rest: number;
  /** Written in sessions, where no record speaks. */
  session: number;
  /** Recorded lines by the number of the agent, or NO_AGENT. */
  readonly agents: Map<number, number>;
}

export function linesByCommit(
  headPaths: Tally['headPaths'],
  { owners }: JudgedHistory,
): Map<number, CommitLines> {
  const found = new Map<number, CommitLines>();
  for (const { byOwner } of headPaths.values())
    for (const [owner, lines] of byOwner) {
      const commit = owners.commitOf(owner);
      if (commit === null) continue;
      const own = found.get(commit) ?? {
        ai: 0,
        human: 0,
        unknown: 0,
        rest: 0,
        session: 0,
        agents: new Map(),
      };
      found.set(commit, own);
      const basis = owners.basisOf(owner);
      if (basis === 'session') own.session += lines;
      else if (basis !== 'record') own.rest += lines;
      else if (owners.classOf(owner) === CODE.agent) {
        own.ai += lines;
        const agent = owners.agentOf(owner);
        own.agents.set(agent, (own.agents.get(agent) ?? 0) + lines);
      } else if (owners.classOf(owner) === CODE.human) own.human += lines;
      else own.unknown += lines;
    }
  return found;
}
