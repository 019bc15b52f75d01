import type { JudgedHistory } from '../attribution';
import {
  type Cliff,
  cliffsOf,
  type DeclaringSpans,
  type Kept,
  keptBy,
  type ReadVersion,
  type Rules,
  rulesOf,
  SETTINGS,
  type Span,
  spansOf,
  sumOf,
  turnsOf,
  WatchedFiles,
} from '../declaring';
import { displayPath } from '../files';
import type { RepositoryPlace } from '../git';
import { isoDate, type Report } from '../report';
import type { Rule } from '../rule';
import type { Release } from '../trend';
import { ownCommits } from './release-commits';

type Declaring = NonNullable<NonNullable<Report['loop']>['declaring']>;

/** So many are named of each; the others are counted. */
const MOST = 60;

interface Input {
  readonly repository: { readonly place: RepositoryPlace; readonly rule: Rule };
  readonly judged: JudgedHistory;
  readonly releases: readonly Release[];
  readonly declaring: readonly ReadVersion[] | null;
}

interface Told {
  readonly entry: Declaring | null;
  readonly unreadable: DeclaringSpans['unreadable'];
}

/** Null while nobody has looked; an entry of null where there is nothing to tell. */
export function declaringOf({ repository, judged, releases, declaring }: Input): Told | null {
  if (declaring === null) return null;
  const spans = spansOf(declaring, judged.mainline);
  const { switches, policies, unreadable } = spans;
  if (switches.length + policies.length === 0) return { entry: null, unreadable };
  const moments = new Moments(repository.place, judged);
  const nameOf = (id: string) =>
    repository.rule.catalogue.raw.agents.find(agent => agent.id === id)?.name ?? id;
  const entry: Declaring = {
    switches: switches.slice(-MOST).map(({ path, setting, state, ...span }) => ({
      file: displayPath(path),
      setting: SETTINGS[setting]!.name,
      agent: nameOf(SETTINGS[setting]!.agent),
      state,
      ...moments.ofSpan(span),
    })),
    policies: policies.slice(-MOST).map(span => ({ ...policyEntry(span), ...moments.ofSpan(span) })),
    more: { switches: Math.max(0, switches.length - MOST), policies: Math.max(0, policies.length - MOST) },
    cliffs: cliffsOf(turnsOf(spans), judged, nameOf).map(cliff => cliffEntry(cliff, moments, nameOf)),
    compliance: complianceOf(rulesOf(policies), judged, releases, moments),
  };
  return { entry, unreadable };
}

function policyEntry({ path, policy: { names, disclosure } }: DeclaringSpans['policies'][number]) {
  const { kind, preset = null } = FILES.policyFile(path)!;
  const only = (wanted: (typeof names)[number]['how']) =>
    names.filter(({ how }) => how === wanted).map(({ key }) => key);
  return {
    file: displayPath(path),
    kind,
    preset,
    names: only('named'),
    refuses: only('refused'),
    mixed: only('mixed'),
    disclosure,
  };
}

const FILES = new WatchedFiles();

function cliffEntry(
  { at, agent, causes, before, after, people, compared, moved }: Cliff,
  moments: Moments,
  nameOf: (id: string) => string,
): Declaring['cliffs'][number] {
  return {
    ...moments.at(at),
    agent: agent === null ? null : nameOf(agent),
    causes: causes.map(({ path, setting, became }) => ({ file: displayPath(path), setting, became })),
    before: { commits: before.of, declared: before.declared },
    after: { commits: after.of, declared: after.declared },
    people,
    withheld: compared === null ? 'few' : null,
    p: compared?.p ?? null,
    difference: compared && { value: compared.difference, from: compared.from, to: compared.to },
    moved,
  };
}

function complianceOf(
  rules: readonly Rules[],
  judged: JudgedHistory,
  releases: readonly Release[],
  moments: Moments,
): Declaring['compliance'] {
  if (rules.length === 0) return null;
  const kept = keptBy(rules, judged);
  const left = new Set(kept.keys());
  const rows: (Kept & { readonly release: string | null; readonly date: number })[] = [];
  for (const { release, date, commits } of ownCommits(releases, judged, rules[0]!.since)) {
    const own = commits.flatMap(commit => {
      left.delete(commit);
      return kept.get(commit) ?? [];
    });
    if (own.length > 0) rows.push({ release: release.tag, date, ...sumOf(own) });
  }
  rows.sort((a, b) => a.date - b.date || ((a.release ?? '') < (b.release ?? '') ? -1 : 1));
  if (left.size > 0)
    rows.push({ release: null, date: 0, ...sumOf([...left].map(commit => kept.get(commit)!)) });
  return {
    rules: rules.slice(-MOST).map(({ named, refused, ...span }) => ({
      names: named.map(shown),
      refuses: refused.map(shown),
      ...moments.ofSpan(span),
    })),
    all: sumOf(kept.values()),
    releases: rows.map(row => ({
      ...row,
      date: row.release === null || Number.isNaN(row.date) ? null : isoDate(row.date),
    })),
  };
}

/** `Assisted-by`, as people write it. */
function shown(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** Dates and commits of places on the main line. */
class Moments {
  private readonly isCut: boolean;

  constructor(
    place: RepositoryPlace,
    private readonly judged: JudgedHistory,
  ) {
    const first = judged.graph.ids[judged.mainline.commits[0]!]!;
    this.isCut = place.shallow.includes(first) || judged.cut.includes(first);
  }

  at(place: number): { date: string; commit: string } {
    const { graph, mainline } = this.judged;
    return { date: isoDate(mainline.dates[place]!), commit: graph.ids[mainline.commits[place]!]! };
  }

  ofSpan({ since, until }: Span) {
    return {
      from: { ...this.at(since), earlier: since === 0 && this.isCut },
      to: until === null ? null : this.at(until),
    };
  }
}
