import type { Counts } from '../../report';
import { type ClassVector, COLUMNS, countedIn, USERS } from '../../trend';
import { COUNTED, type CountedName } from '../tables/column';

type Counted<P extends string> = { readonly [K in CountedName as `${P}_${K}`]: number };

/** The columns that `byClass` of the tables declares. */
export function countedAs<const P extends string>(prefix: P, counts: Counts): Counted<P> {
  return Object.fromEntries(COUNTED.map(name => [`${prefix}_${name}`, counts[name]])) as Counted<P>;
}

/** The same of a vector, or of nothing. Written out: there are as many as rows, and objects of computed names are slow. */
export function addedAs(vector: ClassVector = NOTHING): Counted<'added'> {
  return {
    added_agent: vector[0]!,
    added_pair: vector[1]!,
    added_assist: vector[2]!,
    added_unknown: vector[3]!,
    added_human: vector[4]!,
    added_automation: vector[5]!,
    added_users: vector[USERS]!,
    added_counted: countedIn(vector),
  };
}

/** The same of living lines. */
export function livingAs(vector: ClassVector = NOTHING): Counted<'living'> {
  return {
    living_agent: vector[0]!,
    living_pair: vector[1]!,
    living_assist: vector[2]!,
    living_unknown: vector[3]!,
    living_human: vector[4]!,
    living_automation: vector[5]!,
    living_users: vector[USERS]!,
    living_counted: countedIn(vector),
  };
}

const NOTHING: ClassVector = new Float64Array(COLUMNS);
