import { CLASSES } from '../../model';
import { type AgentOf, type Begun, type Member, type MonthOf, sumOf } from '../../organisation';
import { type Counts, isoDate, MILESTONE_KINDS, type Milestone } from '../../report';
import { compareText } from '../../text';
import type { MilestoneRow } from '../tables/milestones';
import type { RepositoryRow } from '../tables/repositories';
import type { SnapshotRow } from '../tables/snapshots';

type Prefix = 'living' | 'added' | 'commits';
const KEYS = [...CLASSES, 'users', 'counted'] as const;

type CountsOf<P extends Prefix> = { readonly [K in (typeof KEYS)[number] as `${P}_${K}`]: number | null };

/** What a member follows from, of a snapshot. */
export type MemberSnapshot = Pick<
  SnapshotRow,
  'snapshot' | 'time' | 'month' | 'part' | 'value' | 'model' | 'own_agent'
> &
  CountsOf<Prefix>;

export const SNAPSHOT_COLUMNS = [
  ...(['snapshot', 'time', 'month', 'part', 'value', 'model', 'own_agent'] as const),
  ...(['living', 'added', 'commits'] as const).flatMap(prefix =>
    KEYS.map(key => `${prefix}_${key}` as const),
  ),
];

/** What the tables hold of one repository, whose snapshots stand oldest first. */
export interface RowsOfMember {
  readonly repository: RepositoryRow;
  readonly snapshots: readonly MemberSnapshot[];
  readonly milestones: readonly MilestoneRow[];
  readonly begun: Begun | null;
}

export function memberOfRows(id: string, { repository, snapshots, milestones, begun }: RowsOfMember): Member {
  const whole = snapshots.filter(({ part }) => part === 'all');
  const agents = snapshots.filter(({ part }) => part === 'agent');
  const last = whole.at(-1);
  const atHead = agents.filter(({ snapshot }) => snapshot === last?.snapshot);
  return {
    id,
    name: repository.name,
    path: repository.path,
    head: repository.head,
    headDate: repository.head_date,
    isComplete: repository.complete,
    isTold: repository.share_told || repository.living_counted === 0,
    rule: repository.rule,
    ruleHash: repository.rule_hash,
    program: repository.program,
    living: countsIn(repository, 'living'),
    added: countsIn(repository, 'added'),
    commits: countsIn(repository, 'commits'),
    months: monthsOf(whole),
    newest: last?.time ?? null,
    agents: agentsOf(agents, last?.snapshot ?? -1),
    milestones: milestones.flatMap(milestoneOf),
    ships: repository.ships === '' ? [] : repository.ships.split(', '),
    own: atHead.reduce((sum, row) => sum + (row.own_agent ? counted(row.living_counted) : 0), 0),
    begun,
  };
}

function monthsOf(whole: readonly MemberSnapshot[]): MonthOf[] {
  const months = new Map<string, MonthOf>();
  for (const row of whole) {
    const before = months.get(row.month);
    const [added, commits] = [countsIn(row, 'added'), countsIn(row, 'commits')];
    months.set(row.month, {
      month: row.month,
      living: countsIn(row, 'living'),
      added: before === undefined ? added : sumOf([before.added, added]),
      commits: before === undefined ? commits : sumOf([before.commits, commits]),
    });
  }
  return [...months.values()];
}

function agentsOf(rows: readonly MemberSnapshot[], head: number): AgentOf[] {
  const agents = new Map<string, AgentOf>();
  for (const row of rows) {
    const key = `${row.value}\n${row.model ?? ''}`;
    const before = agents.get(key);
    agents.set(key, {
      agent: row.value,
      model: row.model,
      since: before === undefined || compareText(row.month, before.since) < 0 ? row.month : before.since,
      living: row.snapshot === head ? counted(row.living_counted) : (before?.living ?? 0),
      added: (before?.added ?? 0) + counted(row.added_counted),
      commits: (before?.commits ?? 0) + counted(row.commits_counted),
    });
  }
  return [...agents.values()];
}

function counted(count: number | null): number {
  return count ?? 0;
}

/** Kinds that this program does not know are passed over. */
function milestoneOf({ milestone, kind: written, title, time, commit, held }: MilestoneRow): Milestone[] {
  const kind = MILESTONE_KINDS.find(known => known === written);
  if (kind === undefined) return [];
  return [
    {
      id: milestone,
      kind,
      title,
      date: isoDate(time),
      commit,
      bound: kind === 'threshold' ? 'low' : null,
      held,
    },
  ];
}

/** Of what is known by class. */
function countsIn<P extends Prefix>(row: CountsOf<P>, prefix: P): Counts {
  const cells = row as Readonly<Record<string, number | null>>;
  return Object.fromEntries(KEYS.map(key => [key, cells[`${prefix}_${key}`] ?? 0])) as unknown as Counts;
}
