import type { BlameWay } from '../git';
import type { OpenRepository } from '../open';
import type { Amount, Facts } from './facts/facts';
import type { MarkId } from './marks';

/** What is counted. `changed`: lines added and taken away. */
export const UNITS = {
  living: { one: 'living line', all: 'lines that live at the commit' },
  added: { one: 'added line', all: 'lines added by commits that are no merges' },
  changed: { one: 'changed line', all: 'lines added or taken away by commits that are no merges' },
  commit: { one: 'commit', all: 'commits' },
} as const;
export type Unit = keyof typeof UNITS;

/**
 * `all`: records of lines, and branches that commits joined. `own`: where a record of the commit itself says AI or human.
 * `none`: commits alone.
 */
export type Heard = 'all' | 'own' | 'none';

/** Everything in which definitions differ: a figure follows from these and the facts alone. */
export interface Switches {
  readonly unit: Unit;
  /** Whom the numerator holds. */
  readonly mark: MarkId;
  /** What is heard of single lines; of all others, their commit. */
  readonly records: Heard;
  readonly blame: 'plain' | BlameWay;
  /** Files that were generated, vendored, locked or minified. */
  readonly generated: boolean;
  /** `effective`: what stands in lines that say something, see `facts/line-kind.ts`. */
  readonly lines: 'all' | 'not blank' | 'effective';
  /** Whether bots that are no AI are in the denominator. */
  readonly bots: boolean;
  readonly merges: boolean;
  /** Only so many of the newest commits, merges among them; null: all. */
  readonly newest: number | null;
}

/** The default rule's declared share. */
export const OURS: Switches = {
  unit: 'living',
  mark: 'declared',
  records: 'all',
  blame: 'plain',
  generated: false,
  lines: 'all',
  bots: true,
  merges: false,
  newest: null,
};

/** One step on the way from our definition to another: the switches that it sets, and the same in words. */
export interface Step {
  readonly set: Partial<Switches>;
  readonly says: string;
}

export interface Definition {
  /** Never changes: people quote it. */
  readonly id: string;
  readonly name: string;
  /** Where it is published. */
  readonly source: string;
  /** Null: exactly what is published. Else what is different here. */
  readonly differs: string | null;
  /** What it takes lines or commits for of which nothing is known. */
  readonly unknownAs: string;
  /** From ours to it, in order. */
  readonly steps: readonly Step[];
  /** Why there is no figure of it for these facts; null where there is one. */
  readonly lacking?: (facts: Facts) => string | null;
  /** For what no switches can say: `steps` then say it in words alone, and the figure after the last is this. */
  readonly count?: {
    readonly numerator: string;
    readonly denominator: string;
    readonly amount: (ground: Ground) => Promise<Counted>;
  };
}

/** Of definitions that cannot be had from a clone. */
export interface RefusedDefinition extends Pick<Definition, 'id' | 'name' | 'source'> {
  /** What it counts. */
  readonly unit: string;
  /** What a clone does not hold: it is refused, not imitated. */
  readonly refused: string;
}

/** A figure and what it had to do without, or why there is none. */
export type Counted =
  | { readonly amount: Amount; readonly lacking: string | null }
  | { readonly lacking: string };

/** What a definition that counts for itself may ask. */
export interface Ground {
  readonly facts: Facts;
  readonly repository: OpenRepository;
  /** Only what came after this commit, by full id; null: all. */
  readonly since: string | null;
  readonly lanes: number;
  readonly signal: AbortSignal | undefined;
}

export function switchesAfter(steps: readonly Step[]): Switches {
  return Object.assign({}, OURS, ...steps.map(({ set }) => set));
}
