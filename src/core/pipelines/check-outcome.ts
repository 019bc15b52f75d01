import type { PolicyVerdict } from '../policy';
import type { Shares } from '../report';
import { type Finding, limitFinding, policyFindings } from './finding';

/** What became of one check: limits, a policy, or both. */
export interface CheckOutcome {
  readonly limits: {
    readonly holds: boolean;
    /** Which lines they are about, to go on behind a sentence. */
    readonly about: string;
    readonly share: Shares;
    readonly counted: number;
    /** A sentence for each that does not hold. */
    readonly broken: readonly string[];
    /** What has to be said of the history; whole sentences. */
    readonly notes: readonly string[];
  } | null;
  readonly policy: {
    readonly sentence: string;
    readonly notes: readonly string[];
    readonly verdict: PolicyVerdict;
  } | null;
}

/** False where anything is broken, null where anything cannot be told. */
export function holds({ limits, policy }: CheckOutcome): boolean | null {
  if (limits?.holds === false || policy?.verdict.holds === false) return false;
  return policy === null || policy.verdict.holds === true ? true : null;
}

/** One sentence for each of both. */
export function sentencesOf({ limits, policy }: CheckOutcome): string[] {
  const ofLimits =
    limits === null
      ? []
      : [limits.holds ? `The limits hold: ${limits.about}.` : `${limits.broken.join(' ')} (${limits.about})`];
  return [...ofLimits, ...(policy === null ? [] : [policy.sentence])];
}

export function notesOf({ limits, policy }: CheckOutcome): string[] {
  return [...new Set([...(limits?.notes ?? []), ...(policy?.notes ?? [])])];
}

/** Broken limits, and the commits that are named. */
export function findingsOf({ limits, policy }: CheckOutcome): Finding[] {
  return [
    ...(limits?.broken ?? []).map(limitFinding),
    ...(policy === null ? [] : policyFindings(policy.verdict)),
  ];
}

export function outcomeJson(outcome: CheckOutcome): string {
  const { limits, policy } = outcome;
  const written = { schemaVersion: 1, holds: holds(outcome), limits, policy: policy?.verdict ?? null };
  return `${JSON.stringify(written, null, 2)}\n`;
}
