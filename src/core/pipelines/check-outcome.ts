import type { PolicyVerdict } from '../policy';
import type { Defined, Shares } from '../report';
import { type Finding, limitFinding, policyFindings } from './finding';

/** What became of one check: limits, a policy, or both. */
export interface CheckOutcome {
  readonly limits: {
    /** Null where it cannot be told. */
    readonly holds: boolean | null;
    /** Which lines they are about, to go on behind a sentence. */
    readonly about: string;
    /** Null where another definition than ours was asked for. */
    readonly share: Shares | null;
    readonly counted: number | null;
    /** The definition that was asked for, with its figure. */
    readonly definition: Defined | null;
    /** A sentence for each that does not hold. */
    readonly broken: readonly string[];
    /** A sentence for each of which that cannot be told. */
    readonly untold: readonly string[];
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
  return limits?.holds === null || policy?.verdict.holds === null ? null : true;
}

/** One sentence for each of both. */
export function sentencesOf({ limits, policy }: CheckOutcome): string[] {
  return [
    ...(limits === null ? [] : [limitsSentence(limits)]),
    ...(policy === null ? [] : [policy.sentence]),
  ];
}

function limitsSentence({ holds: held, about, broken, untold }: NonNullable<CheckOutcome['limits']>): string {
  if (held === true) return `The limits hold: ${about}.`;
  const said = held === false ? broken : ['Whether the limits hold cannot be told.', ...untold];
  return `${said.join(' ')} (${about})`;
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
