import { compareAgents } from '../../core/report';
import type { ShownReport } from '../../protocol';

export interface AgentUse {
  readonly living: number;
  readonly added: number;
  readonly commits: number;
  /** Date of the sample that saw the last commit with it; null where none did. */
  readonly lastUse: string | null;
}

export interface ModelUse extends AgentUse {
  /** Null where none was stated. */
  readonly model: string | null;
}

export interface AgentGroup extends AgentUse {
  readonly agent: string;
  /** In the order of the report. */
  readonly models: readonly ModelUse[];
}

/** An agent with all its models; most living lines first, then most commits, then by name. */
export function groupAgents(report: Pick<ShownReport, 'agents' | 'series' | 'trend'>): AgentGroup[] {
  const byAgent = new Map<string, ModelUse[]>();
  for (const { agent, ...use } of report.agents) {
    const lastUse = lastUseOf(report, agent, use.model);
    byAgent.set(agent, [...(byAgent.get(agent) ?? []), { ...use, lastUse }]);
  }
  return [...byAgent]
    .map(([agent, models]) => ({ agent, ...sumOf(models), models }))
    .sort((a, b) => compareAgents({ ...a, lines: a.living }, { ...b, lines: b.living }));
}

function sumOf(models: readonly ModelUse[]): AgentUse {
  const sum = (of: 'living' | 'added' | 'commits') => models.reduce((total, use) => total + use[of], 0);
  const dates = models.flatMap(({ lastUse }) => lastUse ?? []).sort();
  return {
    living: sum('living'),
    added: sum('added'),
    commits: sum('commits'),
    lastUse: dates.at(-1) ?? null,
  };
}

function lastUseOf(
  { series, trend }: Pick<ShownReport, 'series' | 'trend'>,
  agent: string,
  model: string | null,
): string | null {
  const row = series.agents.find(known => known.agent === agent && known.model === model);
  return trend[row?.commits.findLastIndex(commits => commits > 0) ?? -1]?.date ?? null;
}
