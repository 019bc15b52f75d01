import type { Defined, Shares } from './report';

/** A limit of a share, and the option of the command line that sets it. */
interface Limit {
  readonly option: string;
  readonly bound: 'low' | 'users';
  readonly kind: 'most' | 'least';
  readonly words: string;
}

export const LIMITS = [
  { option: 'max-low', bound: 'low', kind: 'most', words: 'declared AI' },
  { option: 'min-low', bound: 'low', kind: 'least', words: 'declared AI' },
  { option: 'max-users', bound: 'users', kind: 'most', words: 'declared AI or by people who use AI' },
] as const satisfies readonly Limit[];

export type LimitOption = (typeof LIMITS)[number]['option'];

/** Limits in percent, from 0 to 100. */
export type Limits = Readonly<Partial<Record<LimitOption, number>>>;

/** A sentence for each limit that does not hold; none where all hold. A share that nobody can tell holds no limit. */
export function breaches(share: Pick<Shares, 'low' | 'users'>, limits: Limits): string[] {
  return LIMITS.flatMap(({ option, bound, kind, words }) => {
    const limit = limits[option];
    if (limit === undefined) return [];
    const value = share[bound];
    if (value === null) return [`How much is ${words} cannot be told: no line counts, or history is cut.`];
    const percent = 100 * value;
    const holds = kind === 'most' ? percent <= limit : percent >= limit;
    const than = kind === 'most' ? 'at most' : 'at least';
    return holds
      ? []
      : [
          `${exact(percent)} % of the lines are ${words}, and ${than} ${limit} % are asked for (--${option}).`,
        ];
  });
}

/** What a share by another definition than ours is, held against limits of it. */
export interface HeldByDefinition {
  /** A sentence for each limit that does not hold. */
  readonly broken: readonly string[];
  /** A sentence for each of which that cannot be told. */
  readonly untold: readonly string[];
}

/** Limits of declared AI held against the share of one definition; where that lies between two bounds, both must keep to it. */
export function heldByDefinition(row: Defined, limits: Limits): HeldByDefinition {
  const { id, lacking } = row;
  const [broken, untold]: [string[], string[]] = [[], []];
  const bounds = row.between ?? { from: row.share, to: row.share };
  for (const { option, bound, kind } of LIMITS) {
    const limit = limits[option];
    if (limit === undefined || bound !== 'low') continue;
    const asked = `${kind === 'most' ? 'at most' : 'at least'} ${limit} % are asked for (--${option})`;
    if (bounds.from === null || bounds.to === null) {
      untold.push(
        `How much it is by the definition ${id} cannot be told: ${lacking ?? 'nothing is counted'}.`,
      );
      continue;
    }
    const [from, to] = [100 * bounds.from, 100 * bounds.to];
    const keeps = (percent: number) => (kind === 'most' ? percent <= limit : percent >= limit);
    if (keeps(from) && keeps(to)) continue;
    const much = from === to ? `It is ${exact(from)} %` : `It is ${exact(from)} to ${exact(to)} %`;
    const sentence = `${much} by the definition ${id}, and ${asked}.`;
    if (keeps(from) || keeps(to)) untold.push(sentence);
    else broken.push(sentence);
  }
  return { broken, untold: [...new Set(untold)] };
}

/** As many digits as tell it from a limit. */
function exact(percent: number): string {
  return String(Number(percent.toPrecision(6)));
}
