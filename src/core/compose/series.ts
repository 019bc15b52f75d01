import type { Attributions } from '../attribution';
import { displayPath } from '../files';
import { ROLES } from '../model';
import { compareAgents, type Report, type Split } from '../report';
import { COLUMNS, type SplitTable, type Tally } from '../trend';
import { countsOf } from './counts';
import { mainLanguages } from './languages';

/** One value for each sample, by role, folder, language and agent. */
export function seriesOf(
  tally: Tally,
  attributions: Attributions,
  samples: number,
): Omit<Report['series'], 'estimate'> {
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
      .filter(isThere),
    languages: mainLanguages(tally)
      .map(({ language, parts }) => ({
        language,
        living: splitOf(tally.livingByLanguage, ...parts),
        added: splitOf(tally.addedByLanguage, ...parts),
        commits: splitOf(tally.commitsByLanguage, ...parts),
      }))
      .filter(isThere),
    agents: agentOrder(tally, attributions).map(number => ({
      ...attributions.agentModels[number]!,
      living: rows.map(i => tally.agents.get(i, number)),
      added: rows.map(i => tally.addedByAgent.get(i, number)),
      commits: rows.map(i => tally.commitsByAgent.get(i, number)),
    })),
  };
}

function splitOf(parted: SplitTable, ...parts: readonly number[]): Split {
  return { declared: parted.declared(...parts), counted: parted.counted(...parts) };
}

function isThere({ living, added }: { readonly living: Split; readonly added: Split }): boolean {
  return [...living.counted, ...added.counted].some(count => count > 0);
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

/** Numbers of the agents that did something in this history, in the order of reports. */
export function agentOrder(tally: Tally, attributions: Attributions): number[] {
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
