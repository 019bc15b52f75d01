import { CODE, type JudgedHistory } from '../attribution';
import { ROLES, UNNAMED_AGENT } from '../model';
import type { Report } from '../report';
import type { Shipped } from '../shipped';
import { agentRoleColumn, COLUMNS, countedIn, rungColumn, type Table, type Tally } from '../trend';
import { RUNG_CODES, sumOver } from './sums';

type SelfHosting = NonNullable<NonNullable<Report['loop']>['selfHosting']>;
type Lines = SelfHosting['living'];

/** Numbers of the agents and models that are what the repository ships. */
export function ownAgents(
  shipped: readonly Shipped[] | null,
  { agentModels }: Pick<JudgedHistory['attributions'], 'agentModels'>,
): number[] {
  const names = new Set(shipped?.map(({ agent }) => agent));
  return agentModels.flatMap(({ agent }, number) => (names.has(agent) ? [number] : []));
}

/**
 * What the own product wrote of itself: lines of commits, and of records, that name it first and declare it as author or
 * co-author. Null where nothing that the repository ships took part in this history.
 */
export function selfHostingOf(
  shipped: readonly Shipped[] | null,
  tally: Tally,
  { attributions }: Pick<JudgedHistory, 'attributions'>,
  isTold: boolean,
): SelfHosting | null {
  const own = ownAgents(shipped, attributions).filter(takesPart(tally));
  if (shipped === null || own.length === 0) return null;
  const others = attributions.agentModels.flatMap(({ agent }, number) =>
    own.includes(number) || agent === UNNAMED_AGENT ? [] : [number],
  );
  const named = new Set(own.map(number => attributions.agentModels[number]!.agent));
  const sides = { own, others };
  const last = tally.living.rows - 1;
  const living = ROLES.map((_, role) =>
    linesOf(tally.livingByAgentRole.row(last), tally.livingByRung.row(last), role, sides),
  );
  const addedRow = { agents: tally.addedByAgentRole.sum(), rungs: tally.addedByRung.sum() };
  const added = ROLES.map((_, role) => linesOf(addedRow.agents, addedRow.rungs, role, sides));
  const all = total(living);
  return {
    agents: shipped
      .filter(({ agent }) => named.has(agent))
      .map(({ agent, manifest }) => ({ agent, manifest: manifest && { ...manifest } })),
    share: isTold ? shareOf(all, tally, last) : { low: null, high: null },
    living: all,
    added: total(added),
    roles: ROLES.map((role, r) => ({
      role,
      living: living[r]!,
      added: added[r]!,
      trend: {
        living: alongRows(tally.livingByAgentRole, r, own),
        added: alongRows(tally.addedByAgentRole, r, own),
      },
    })).filter(({ living, added }) => living.counted + added.counted > 0),
  };
}

function takesPart({ agents, commitsByAgent, addedByAgent }: Tally): (number: number) => boolean {
  const [commits, added] = [commitsByAgent.sum(), addedByAgent.sum()];
  const last = agents.rows - 1;
  return number => commits[number]! + added[number]! + agents.get(last, number) > 0;
}

/** What is not proved human, not automation, and not another's, may be the own product's. */
function shareOf({ own, others, counted }: Lines, tally: Tally, last: number): SelfHosting['share'] {
  if (counted === 0) return { low: null, high: null };
  const row = tally.living.row(last, 0, COLUMNS);
  const open = countedIn(row) - row[CODE.human]! - row[CODE.automation]! - others;
  return { low: own / counted, high: open / counted };
}

function linesOf(
  agents: Float64Array,
  rungs: Float64Array,
  role: number,
  { own, others }: { readonly own: readonly number[]; readonly others: readonly number[] },
): Lines {
  const by = (numbers: readonly number[]) =>
    sumOver(numbers, number => agents[agentRoleColumn(number, role)]!);
  return {
    own: by(own),
    others: by(others),
    counted: sumOver(RUNG_CODES, rung => rungs[rungColumn(role, rung)]!),
  };
}

function total(roles: readonly Lines[]): Lines {
  const sum = (key: keyof Lines) => sumOver(roles, row => row[key]);
  return { own: sum('own'), others: sum('others'), counted: sum('counted') };
}

function alongRows(table: Table, role: number, own: readonly number[]): number[] {
  return Array.from({ length: table.rows }, (_, row) =>
    sumOver(own, number => table.get(row, agentRoleColumn(number, role))),
  );
}
