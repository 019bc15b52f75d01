import type { Difference } from '../first-difference';

/** Equal, or the first place where what was counted again differs. */
export type Verdict =
  | { readonly equal: true }
  | {
      readonly equal: false;
      readonly of: 'report' | 'disclosure';
      readonly where: string;
      readonly reported: unknown;
      readonly recomputed: unknown;
    };

export function verdictOf(of: 'report' | 'disclosure', difference: Difference | null): Verdict {
  if (difference === null) return { equal: true };
  const { where, one, other } = difference;
  return { equal: false, of, where, reported: one, recomputed: other };
}
