import type { AgentModel } from '../model';
import type { Counts, Report } from './schema';

/**
 * A report that goes from thread to thread: its paths, of which there may be very many, are a text and a column, which
 * whoever takes it has at once.
 */
export interface PackedReport {
  /** All else; its paths are none, and keep their place among the rest. */
  readonly rest: Report;
  /** One after the other, with a zero in between, which no path has. */
  readonly paths: string;
  /** The counts of each path in the order of COLUMNS. */
  readonly living: Float64Array<ArrayBuffer>;
  /** Who is named by lines of any path, and of each path in turn its position, theirs here, and the lines. */
  readonly named: readonly AgentModel[];
  readonly agents: Float64Array<ArrayBuffer>;
}

const AGENT_COLUMNS = 3;

const COLUMNS = [
  'agent',
  'pair',
  'assist',
  'unknown',
  'human',
  'automation',
  'users',
  'counted',
] as const satisfies readonly (keyof Counts)[];

export function packReport(report: Report): PackedReport {
  const { paths } = report;
  const living = new Float64Array(paths.length * COLUMNS.length);
  paths.forEach((path, i) => {
    COLUMNS.forEach((name, j) => {
      living[i * COLUMNS.length + j] = path.living[name];
    });
  });
  return {
    rest: { ...report, paths: [] },
    paths: paths.map(({ path }) => path).join('\0'),
    living,
    ...packAgents(paths),
  };
}

function packAgents(paths: Report['paths']): Pick<PackedReport, 'named' | 'agents'> {
  const named: AgentModel[] = [];
  const positions = new Map<string, number>();
  const positionOf = ({ agent, model }: AgentModel) => {
    const key = JSON.stringify([agent, model]);
    const known = positions.get(key) ?? named.push({ agent, model }) - 1;
    positions.set(key, known);
    return known;
  };
  const agents = paths.flatMap((path, i) =>
    path.agents.flatMap(agent => [i, positionOf(agent), agent.living]),
  );
  return { named, agents: Float64Array.from(agents) };
}

export function unpackReport({ rest, paths, living, named, agents }: PackedReport): Report {
  const names = living.length === 0 ? [] : paths.split('\0');
  const files = names.map((path, i) => ({
    path,
    living: countsAt(living, i * COLUMNS.length),
    agents: [] as Report['paths'][number]['agents'],
  }));
  for (let at = 0; at < agents.length; at += AGENT_COLUMNS)
    files[agents[at]!]!.agents.push({ ...named[agents[at + 1]!]!, living: agents[at + 2]! });
  return { ...rest, paths: files };
}

/** Written out, for it is done for every file there is. */
function countsAt(all: Float64Array, at: number): Counts {
  return {
    agent: all[at]!,
    pair: all[at + 1]!,
    assist: all[at + 2]!,
    unknown: all[at + 3]!,
    human: all[at + 4]!,
    automation: all[at + 5]!,
    users: all[at + 6]!,
    counted: all[at + 7]!,
  };
}
