import { type Counts, compareAgents, type Milestone, type Shares, sharesOf } from '../report';
import { compareText } from '../text';
import { isoDate } from '../time';
import { type Adoption, adoptionOf } from './adoption';
import type { AgentOf, Begun, Failure, Member } from './member';
import { type MonthSum, monthSums } from './months';
import { sumOf } from './sums';
import { heldThresholds } from './thresholds';

/** Goes up by one where something here changes its meaning or its name, or goes; not where something comes. */
export const ORGANISATION_VERSION = 1;

/** An agent in all repositories. */
export interface AgentSum extends AgentOf {
  readonly repositories: number;
}

/** Its name, or where it was found where several have that name. */
interface Labelled {
  readonly label: string;
}

/** A milestone of one repository, by its label. */
export interface MemberMilestone extends Milestone {
  readonly repository: string;
}

/** Many repositories together. Every figure is a sum of counts of theirs; shares are derived from the sums. */
export interface Organisation {
  readonly organisationVersion: typeof ORGANISATION_VERSION;
  readonly generatedBy: { readonly name: string; readonly version: string };
  readonly repositories: {
    readonly read: number;
    /** Of those: no share may be told, so they are in no sum below. */
    readonly untold: number;
    readonly failed: number;
    /** Of those: an earlier attempt stands, so they are among those that were read. */
    readonly kept: number;
  };
  /** Rules and programs by which they were counted; several cannot be compared. */
  readonly rules: readonly { readonly id: string; readonly hash: string; readonly program: string }[];
  readonly living: Counts;
  readonly added: Counts;
  readonly commits: Counts;
  readonly share: Shares;
  readonly untoldLines: number;
  /** Seconds since 1970 of the last snapshot of all; null where there is none. */
  readonly newest: number | null;
  readonly trend: readonly MonthSum[];
  readonly milestones: readonly Milestone[];
  /** Most living lines first. */
  readonly members: readonly (Member & Labelled)[];
  readonly agents: readonly AgentSum[];
  readonly adoption: readonly Adoption[];
  readonly failures: readonly (Failure & Labelled)[];
}

export interface Found {
  readonly members: readonly Member[];
  readonly people: readonly Begun[];
  readonly failures: readonly Failure[];
}

export function organisationOf(
  { members, people, failures }: Found,
  generatedBy: Organisation['generatedBy'],
): Organisation {
  const told = members.filter(({ isTold }) => isTold);
  const untold = members.filter(({ isTold }) => !isTold);
  const living = sumOf(told.map(member => member.living));
  const newest = members.reduce<number | null>(
    (last, member) => (last === null ? member.newest : Math.max(last, member.newest ?? last)),
    null,
  );
  const trend = monthSums(members);
  const begun = members.flatMap(member => member.begun ?? []);
  const label = labels([...members, ...failures]);
  return {
    organisationVersion: ORGANISATION_VERSION,
    generatedBy,
    repositories: {
      read: members.length,
      untold: untold.length,
      failed: failures.length,
      kept: failures.filter(({ isKept }) => isKept).length,
    },
    rules: rulesOf(members),
    living,
    added: sumOf(told.map(member => member.added)),
    commits: sumOf(told.map(member => member.commits)),
    share: sharesOf(living),
    untoldLines: untold.reduce((sum, member) => sum + member.living.counted, 0),
    newest,
    trend,
    milestones: [...firstSigns(members), ...heldThresholds(trend, month => monthEnd(month, newest))],
    members: labelled(members, label).sort(
      (a, b) =>
        b.living.counted - a.living.counted || compareText(a.label, b.label) || compareText(a.id, b.id),
    ),
    agents: agentsOf(members),
    adoption: adoptionOf(begun, people),
    failures: labelled(failures, label).sort(
      (a, b) => compareText(a.label, b.label) || compareText(a.id, b.id),
    ),
  };
}

type Named = Pick<Member, 'id' | 'name' | 'path'>;

/** By id: one that failed may be among those that were read, too. */
function labels(all: readonly Named[]): (one: Named) => string {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of all) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return ({ name, path }) => (ids.get(name)!.size > 1 ? path : name);
}

function labelled<T extends Named>(all: readonly T[], label: (one: Named) => string): (T & Labelled)[] {
  return all.map(one => ({ ...one, label: label(one) }));
}

/** The moment for which a month's state stands, as reports write dates: its end, or the last snapshot of all. */
export function monthEnd(month: string, newest: number | null): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const end = Date.UTC(year, number, 1) / 1000 - 1;
  return isoDate(newest === null ? end : Math.min(end, newest));
}

function rulesOf(members: readonly Member[]): Organisation['rules'] {
  const rules = new Map(
    members.map(({ rule, ruleHash, program }) => [
      `${rule} ${ruleHash} ${program}`,
      { id: rule, hash: ruleHash, program },
    ]),
  );
  return [...rules].sort(([a], [b]) => compareText(a, b)).map(([, rule]) => rule);
}

/** The earliest of all repositories. */
function firstSigns(members: readonly Member[]): Milestone[] {
  const signs = members.flatMap(({ milestones }) => milestones.filter(({ id }) => id === 'first-ai'));
  return signs
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.commit ?? '', b.commit ?? ''))
    .slice(0, 1);
}

function agentsOf(members: readonly Member[]): AgentSum[] {
  const sums = new Map<string, AgentSum>();
  for (const { agents } of members)
    for (const { agent, model, since, living, added, commits } of agents) {
      const key = `${agent}\n${model ?? ''}`;
      const sum = sums.get(key) ?? { agent, model, since, repositories: 0, living: 0, added: 0, commits: 0 };
      sums.set(key, {
        ...{ agent, model, repositories: sum.repositories + 1 },
        since: compareText(since, sum.since) < 0 ? since : sum.since,
        living: sum.living + living,
        added: sum.added + added,
        commits: sum.commits + commits,
      });
    }
  return [...sums.values()].sort((a, b) =>
    compareAgents({ ...a, lines: a.living }, { ...b, lines: b.living }),
  );
}

/** Milestones of the repositories that are worth telling, newest first: firsts, steps of autonomy and the greatest threshold that each holds. */
export function memberMilestones({ members }: Pick<Organisation, 'members'>): MemberMilestone[] {
  const told = members.flatMap(({ label, milestones }) => {
    const held = milestones.filter(({ id, held }) => held === true && /^living-low-\d+/.test(id));
    const greatest = held.toSorted((a, b) => levelOf(b) - levelOf(a)).slice(0, 1);
    const others = milestones.filter(
      ({ id, kind, held }) => id === 'first-ai' || (kind === 'loop' && held !== false) || kind === 'custom',
    );
    return [...greatest, ...others].map(milestone => ({ ...milestone, repository: label }));
  });
  return told.sort(
    (a, b) =>
      compareText(b.date, a.date) || compareText(a.repository, b.repository) || compareText(a.id, b.id),
  );
}

function levelOf({ id }: Milestone): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}
