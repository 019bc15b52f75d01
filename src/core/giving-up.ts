/** A short way that turned out not to lead there: whoever tried takes the long one. */
export interface GaveUp {
  /** Why, for a log. */
  readonly gaveUp: string;
}

export function gaveUp(why: string): GaveUp {
  return { gaveUp: why };
}

export function hasGivenUp<T extends object>(outcome: T | GaveUp): outcome is GaveUp {
  return 'gaveUp' in outcome;
}
