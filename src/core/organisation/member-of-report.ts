import type { Counts, Report } from '../report';
import type { AgentOf, Begun, Member, MonthOf } from './member';
import { plus } from './sums';

/** Without the files, which no member tells of. */
type MemberReport = Omit<Report, 'paths'>;

/**
 * A repository as its report tells it; `id` tells it apart from others, `path` is where it was found. `begun` is by the
 * report's samples: a commit of the last days of a month may stand in the next.
 */
export function memberOfReport(report: MemberReport, { id, path }: Pick<Member, 'id' | 'path'>): Member {
  const { repository, rule, generatedBy, living, added, commits, share, trend, milestones, loop } = report;
  const agents = agentsOf(report);
  const ships = loop?.selfHosting?.agents.map(({ agent }) => agent) ?? [];
  const last = trend.at(-1);
  return {
    id,
    name: repository.name,
    path,
    head: repository.head,
    headDate: repository.headDate?.split('T', 1)[0] ?? null,
    isComplete: repository.complete,
    isTold: share.low !== null || living.counted === 0,
    rule: rule.id,
    ruleHash: rule.hash,
    program: `${generatedBy.name} ${generatedBy.version}`,
    living: countsOf(living),
    added: countsOf(added),
    commits: countsOf(commits),
    months: monthsOf(report),
    newest: last === undefined ? null : Date.parse(last.date) / 1000,
    agents,
    milestones: [...milestones],
    ships,
    own: agents.reduce((sum, { agent, living }) => sum + (ships.includes(agent) ? living : 0), 0),
    begun: begunOf(report),
  };
}

function monthsOf({ trend }: MemberReport): MonthOf[] {
  const months = new Map<string, MonthOf>();
  for (const { date, living, added, commits } of trend) {
    const month = monthOf(date);
    const before = months.get(month);
    months.set(month, {
      month,
      living: countsOf(living),
      added: before === undefined ? countsOf(added) : plus(before.added, added),
      commits: before === undefined ? countsOf(commits) : plus(before.commits, commits),
    });
  }
  return [...months.values()];
}

function agentsOf({ trend, series }: MemberReport): AgentOf[] {
  return series.agents.flatMap(({ agent, model, living, added, commits }) => {
    const first = trend.findIndex((_, i) => living[i]! > 0 || added[i]! > 0 || commits[i]! > 0);
    if (first === -1) return [];
    const since = monthOf(trend[first]!.date);
    return [{ agent, model, since, living: living.at(-1)!, added: sum(added), commits: sum(commits) }];
  });
}

function begunOf({ trend }: MemberReport): Begun | null {
  const begun = trend.find(({ commits }) => commits.counted > 0);
  if (begun === undefined) return null;
  const ai = trend.find(({ commits: { agent, pair, assist } }) => agent + pair + assist > 0);
  return { begun: monthOf(begun.date), ai: ai === undefined ? null : monthOf(ai.date) };
}

/** Of a date as reports write it. */
function monthOf(date: string): string {
  return date.split('-', 2).join('-');
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Without what a report says of lines beside. */
function countsOf({ agent, pair, assist, unknown, human, automation, users, counted }: Counts): Counts {
  return { agent, pair, assist, unknown, human, automation, users, counted };
}
