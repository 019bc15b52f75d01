import type { SignRow } from './catalogue-schema';

/** Decides whether a text bears the mark: the match, whose first group may hold a model or an agent; or null. */
export type Matcher = (text: string) => { readonly text: string; readonly capture: string | null } | null;

type Compiled = 'key' | 'pattern' | 'unless' | 'since' | 'until' | 'model';
/** What a row says for people alone: it decides nothing. */
export const DOCUMENTATION = ['example', 'source', 'note'] as const;

export interface Sign extends Omit<SignRow, Compiled | (typeof DOCUMENTATION)[number]> {
  readonly match: Matcher;
  readonly hasKey: (key: string) => boolean;
  /** Unix seconds; the committer date must lie within where the sign rests on more than an address or trailer. */
  readonly since: number | null;
  readonly until: number | null;
  readonly model: string | null;
  /** A model id that an extra sign states itself. */
  readonly fixedModel: string | null;
}
