import { isoDate } from '../report';
import { type Breach, judgeByPolicy, type SpokenCommit } from './judge-commit';
import { isCheckable, isInForce } from './policies';
import type { Policy } from './policy-schema';

/** A commit that breaks a policy, or lacks what it only asks for. */
export interface FaultyCommit {
  readonly commit: string;
  readonly date: string;
  readonly subject: string;
  /** A file that it changed, to point at; null for a merge, and where it cannot be read. */
  readonly path: string | null;
  /** The row that was in force when it was committed. */
  readonly policy: string;
  readonly breaches: readonly Breach[];
}

/** What became of the commits of a range. */
export interface PolicyVerdict {
  /** As it was asked for. */
  readonly policy: string;
  /** The rows that it stands for. */
  readonly rows: readonly Pick<
    Policy,
    'id' | 'title' | 'status' | 'since' | 'until' | 'source' | 'confidence'
  >[];
  /** Null: it cannot be told, for `whyUndecided`. */
  readonly holds: boolean | null;
  readonly whyUndecided: readonly ('nothing-checkable' | 'cut' | 'undated')[];
  readonly commits: number;
  /** Of these, those that were committed while the policy was in force. */
  readonly judged: number;
  /** Of the judged ones, those that declare AI, or whose lines a record says AI wrote. */
  readonly declared: number;
  /** Of the judged ones, those that break it, and those that only lack what is asked for. */
  readonly broken: number;
  readonly lacking: number;
  /** Commits of which nobody knows whether the policy was in force. */
  readonly undated: number;
  /** Judged commits that declare nothing, where the merge that brought them says that AI had a part. */
  readonly heard: number;
  /** The first of those that are broken or lacking, parents first. */
  readonly faulty: readonly FaultyCommit[];
  /** What no clone can answer. */
  readonly elsewhere: readonly string[];
}

/** So many commits are named; the others are counted. */
export const MOST_FAULTY = 200;

export interface CommitOfRange extends SpokenCommit {
  readonly id: string;
  readonly subject: string;
  /** Committer date in seconds; null where git could not read it. */
  readonly time: number | null;
  readonly isHeard: boolean;
}

/** Judges the commits of a range one after the other, each by the row in force when it was committed. */
export class PolicyJudge {
  private readonly counts = {
    commits: 0,
    judged: 0,
    declared: 0,
    broken: 0,
    lacking: 0,
    undated: 0,
    heard: 0,
  };
  private readonly faulty: { readonly place: number; readonly row: FaultyCommit }[] = [];

  constructor(
    private readonly asked: string,
    private readonly policies: readonly Policy[],
  ) {}

  /** `place`: where the commit stands among the others. */
  add(place: number, commit: CommitOfRange): void {
    const { counts } = this;
    counts.commits++;
    const policy = this.inForce(commit.time);
    if (policy === 'unknown') counts.undated++;
    if (policy === 'unknown' || policy === undefined) return;
    counts.judged++;
    if (commit.declaresAi) counts.declared++;
    else if (commit.isHeard) counts.heard++;
    const breaches = judgeByPolicy(commit, policy);
    if (breaches.length === 0) return;
    if (breaches.some(({ level }) => level === 'must')) counts.broken++;
    else counts.lacking++;
    const { id, subject, time } = commit;
    const date = time === null ? '' : isoDate(time);
    this.faulty.push({ place, row: { commit: id, date, subject, path: null, policy: policy.id, breaches } });
  }

  private inForce(time: number | null): Policy | undefined | 'unknown' {
    if (time !== null) return this.policies.find(policy => isInForce(policy, time));
    const always = this.policies.find(({ since, until }) => since === null && until === null);
    return always ?? 'unknown';
  }

  /** `isCut`: commits of the range may be missing from the repository. */
  verdict(isCut: boolean): PolicyVerdict {
    const { counts, policies } = this;
    const why: PolicyVerdict['whyUndecided'][number][] = [
      ...(policies.some(isCheckable) ? [] : (['nothing-checkable'] as const)),
      ...(isCut ? (['cut'] as const) : []),
      ...(counts.undated > 0 ? (['undated'] as const) : []),
    ];
    const inOrder = this.faulty.sort((a, b) => a.place - b.place);
    return {
      policy: this.asked,
      rows: policies.map(({ id, title, status, since, until, source, confidence }) => {
        return { id, title, status, since, until, source, confidence };
      }),
      holds: counts.broken > 0 ? false : why.length > 0 ? null : true,
      whyUndecided: counts.broken > 0 ? [] : why,
      ...counts,
      faulty: inOrder.slice(0, MOST_FAULTY).map(({ row }) => row),
      elsewhere: [...new Set(policies.flatMap(({ elsewhere }) => elsewhere))],
    };
  }
}
