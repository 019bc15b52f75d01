import { HIDDEN_RUNG, type Rung } from '../model';

/** Within how many days a person's or an unmarked commit must not have touched a change. */
export const UNDISTURBED_DAYS = 30;
/** From here on an agent is author and committer. */
const OWN_RUNG = 4;

/** A change of the head's history. */
export interface RungChange {
  readonly rung: Rung;
  /** Days on the main line; not rounded. */
  readonly observed: number;
  /** In UNDISTURBED_DAYS a commit took lines of it away that names a person or no AI; or one of which that is not knowable. */
  readonly touched: boolean;
  readonly maybeTouched: boolean;
}

/** `low` to `high` of `of` changes; those that are not old enough are `open`, and in neither. */
export interface Undisturbed {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  readonly open: number;
}

/** `counts`: which of the changes may be in `low` and `high`; `of` and `open` are of all. */
export function undisturbedOf<C extends RungChange>(
  changes: readonly C[],
  counts: (change: C) => boolean = () => true,
): Undisturbed {
  const old = changes.filter(({ observed }) => observed >= UNDISTURBED_DAYS);
  const high = old.filter(change => change.rung >= OWN_RUNG && !change.touched && counts(change));
  const low = high.filter(({ rung, maybeTouched }) => rung !== HIDDEN_RUNG && !maybeTouched);
  return { low: low.length, high: high.length, of: old.length, open: changes.length - old.length };
}

/** What a commit is, to a change of which it takes lines away: an agent's own, or a bot's, is no touch. */
export function touchOf(rung: Rung, isBot: boolean): 'none' | 'maybe' | 'sure' {
  if (isBot) return 'none';
  if (rung === HIDDEN_RUNG) return 'maybe';
  return rung >= OWN_RUNG ? 'none' : 'sure';
}
