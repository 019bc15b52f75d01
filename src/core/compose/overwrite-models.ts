import { CODE, type JudgedHistory, NO_AGENT } from '../attribution';
import { type AgentModel, UNNAMED_AGENT } from '../model';
import type { Report } from '../report';
import { compareText } from '../text';
import { forEachLost, type Tally } from '../trend';

type Cell = NonNullable<Report['loop']>['overwriteModels'][number];

const UNNAMED: AgentModel = { agent: UNNAMED_AGENT, model: null };

/**
 * Which agent and model took lines away from which, of lines that are declared or recorded as an agent's on both sides: the
 * part of the matrix of classes that is agent and pair. Most lines first.
 */
export function overwriteModelsOf(
  { lostLines }: Pick<Tally, 'lostLines'>,
  { attributions, owners }: Pick<JudgedHistory, 'attributions' | 'owners'>,
): Cell[] {
  const { classes, agents, agentModels } = attributions;
  // NO_AGENT is one below the first.
  const width = agentModels.length - NO_AGENT;
  const sums = new Map<number, number>();
  forEachLost(lostLines, (killer, owner, lines) => {
    if (classes[killer]! > CODE.pair || owners.classOf(owner) > CODE.pair) return;
    const cell = (agents[killer]! - NO_AGENT) * width + owners.agentOf(owner) - NO_AGENT;
    sums.set(cell, (sums.get(cell) ?? 0) + lines);
  });
  const named = (number: number): AgentModel => ({ ...(agentModels[number + NO_AGENT] ?? UNNAMED) });
  return joined(
    [...sums].map(([cell, lines]) => ({
      by: named(Math.floor(cell / width)),
      of: named(cell % width),
      lines,
    })),
  );
}

/** A commit without an agent and one whose mark names none are the same to a reader. */
function joined(cells: readonly Cell[]): Cell[] {
  const keyOf = ({ by, of }: Cell) => JSON.stringify([by.agent, by.model, of.agent, of.model]);
  const byKey = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    byKey.set(key, { ...cell, lines: cell.lines + (byKey.get(key)?.lines ?? 0) });
  }
  return [...byKey]
    .sort(([a, { lines: m }], [b, { lines: n }]) => n - m || compareText(a, b))
    .map(([, cell]) => cell);
}
