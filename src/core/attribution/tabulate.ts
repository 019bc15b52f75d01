import type { Attribution } from '../model';
import { Attributions, CODE } from './attributions';

/** A person's commit that was joined from several; an agent's own is written by the agent, whatever it joins. */
function isJoined({ class: name, parts }: Attribution): boolean {
  return parts !== undefined && (name === 'pair' || name === 'assist');
}

/** Writes conclusions into a table, from commit `from` on. */
export function tabulate(judged: readonly Attribution[], table = new Attributions(judged.length), from = 0) {
  const shared = new Map<string, readonly string[]>();
  const known = new Map<Attribution, readonly string[]>();
  judged.forEach((attribution, i) => {
    const commit = from + i;
    table.classes[commit] = CODE[attribution.class];
    const [first] = attribution.agents;
    if (first !== undefined) table.agents[commit] = table.agentNumber(first);
    if (isJoined(attribution)) table.joined.add(commit);
    if (attribution.evidence.length === 0) return;
    const before = known.get(attribution);
    if (before !== undefined) {
      table.signs.set(commit, before);
      return;
    }
    const found = [...new Set(attribution.evidence.map(evidence => evidence.sign))];
    const key = found.join('\n');
    const signs = shared.get(key) ?? found;
    shared.set(key, signs);
    known.set(attribution, signs);
    table.signs.set(commit, signs);
  });
  return table;
}
