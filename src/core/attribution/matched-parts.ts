import type { MatchedHistory, MatchedRange } from '../matched';
import { type Attributions, CODE } from './attributions';
import { distinct, type LinePart } from './recorded-parts';

/** By commit: into which parts what was written in sessions divides its lines, each once. */
export function matchedParts({ commits }: MatchedHistory, table: Attributions): Map<number, LinePart[]> {
  const numbers = [...commits.keys()].sort((a, b) => a - b);
  return new Map(
    numbers.map(commit => {
      const ranges = [...commits.get(commit)!.values()].flat();
      return [commit, distinct(ranges.map(range => sessionPart(range, table)))];
    }),
  );
}

export function sessionPart(
  { agent, model }: Pick<MatchedRange, 'agent' | 'model'>,
  table: Attributions,
): LinePart {
  return { class: CODE.agent, agent: table.agentNumber({ agent, model }), basis: 'session' };
}
