/** What somebody says of a history: how much of what, in which time, is by whom. Plain data. */

/** What a claim may count that git counts, too. */
export const CLAIM_UNITS = ['living', 'new', 'added', 'commits'] as const;
export type ClaimUnit = (typeof CLAIM_UNITS)[number];

/** An end of what a claim allows, from 0 to 1. */
export interface Limit {
  readonly share: number;
  /** The share itself is no longer allowed: "more than". */
  readonly strict: boolean;
}

/** Shares that make a claim true: all from `least` to `most`. One of them is there. */
export interface ClaimedShare {
  /** As it was written. */
  readonly words: string;
  readonly least: Limit | null;
  readonly most: Limit | null;
}

/**
 * The time that is spoken of: from what `from` had up to `to`, each a revision, or a day as which it began (UTC). A null
 * `from` is the beginning, a null `to` the revision that is looked at. A release begins where the one before it ended.
 */
export type ClaimedWindow =
  | {
      readonly kind: 'between';
      readonly words: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'release'; readonly words: string; readonly tag: string };

/** What no clone holds, and what then decides. */
export interface Beyond {
  readonly id: string;
  /** `unit`: git counts something else. `clone`: this is not known from one clone. */
  readonly kind: 'unit' | 'clone';
  /** Why, as a sentence. */
  readonly why: string;
  readonly wouldDecide: string;
}

export interface Claim {
  readonly text: string;
  readonly share: ClaimedShare;
  /** What is measured: what the claim counts, or what comes nearest to it. */
  readonly unit: ClaimUnit;
  /** False where the text names none. */
  readonly namesUnit: boolean;
  readonly window: ClaimedWindow;
  /** `human`: the share is that of people. */
  readonly by: 'ai' | 'human';
  /** The one agent that the claim names, in our spelling; null: any. */
  readonly agent: string | null;
  /** Null where git can tell. */
  readonly beyond: Beyond | null;
}

/** A claim that was understood, or a sentence that says what to write instead. */
export type Read<T> = { readonly read: T } | { readonly refused: string };

export const refused = (sentence: string) => ({ refused: sentence });
export const read = <T>(found: T) => ({ read: found });
