import type { Attributions } from '../attribution';
import { displayPath } from '../files';
import { ROLES } from '../model';
import { compareAgents, type Report, type Split } from '../report';
import { COLUMNS, type SplitTable, type Tally } from '../trend';
import { countsOf } from './counts';

/** One value for each sample, by role, folder and agent. */
export function seriesOf(tally: Tally, attributions: Attributions, samples: number): Report['series'] {
  const rows = Array.from({ length: samples }, (_, i) => i);
  return {
    roles: ROLES.map((role, r) => ({
      role,
      living: rows.map(i => countsOf(tally.roles.row(i, r * COLUMNS, COLUMNS))),
      added: splitOf(tally.addedByRole, r),
      commits: splitOf(tally.commitsByRole, r),
    })),
    folders: tally.folders
      .map((folder, f) => ({
        folder: displayPath(folder),
        living: splitOf(tally.livingByFolder, f),
        added: splitOf(tally.addedByFolder, f),
        commits: splitOf(tally.commitsByFolder, f),
      }))
      .filter(({ living, added }) => [...living.counted, ...added.counted].some(count => count > 0)),
    agents: agentOrder(tally, attributions).map(number => ({
      ...attributions.agentModels[number]!,
      living: rows.map(i => tally.agents.get(i, number)),
      added: rows.map(i => tally.addedByAgent.get(i, number)),
      commits: rows.map(i => tally.commitsByAgent.get(i, number)),
    })),
  };
}

function splitOf(parted: SplitTable, part: number): Split {
  return { declared: parted.declared(part), counted: parted.counted(part) };
}

/** What each agent did in all, the one with most lines first. */
export function agentsOf(tally: Tally, attributions: Attributions, samples: number): Report['agents'] {
  const added = tally.addedByAgent.sum();
  const commits = tally.commitsByAgent.sum();
  return agentOrder(tally, attributions).map(number => ({
    ...attributions.agentModels[number]!,
    living: tally.agents.get(samples - 1, number),
    added: added[number]!,
    commits: commits[number]!,
  }));
}

/** Numbers of the agents that did something in this history. */
function agentOrder(tally: Tally, attributions: Attributions): number[] {
  const commits = tally.commitsByAgent.sum();
  const last = tally.agents.rows - 1;
  const uses = attributions.agentModels.map((model, number) => ({
    ...model,
    number,
    lines: tally.agents.get(last, number),
    commits: commits[number]!,
  }));
  const used = uses.filter(use => use.lines > 0 || use.commits > 0);
  return used.sort(compareAgents).map(({ number }) => number);
}
