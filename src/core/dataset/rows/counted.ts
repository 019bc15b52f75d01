import { CLASSES } from '../../model';
import type { Counts } from '../../report';
import { type ClassVector, COLUMNS, countedIn, USERS } from '../../trend';
import { COUNTED, type CountedName } from '../tables/column';

type Counted<P extends string> = { readonly [K in CountedName as `${P}_${K}`]: number };

/** The columns that `byClass` of the tables declares. */
export function countedAs<const P extends string>(prefix: P, counts: Counts): Counted<P> {
  return Object.fromEntries(COUNTED.map(name => [`${prefix}_${name}`, counts[name]])) as Counted<P>;
}

/** The same of a vector, or of nothing. */
export function vectorAs<const P extends string>(prefix: P, vector: ClassVector = NOTHING): Counted<P> {
  const classes = CLASSES.map((name, code) => [`${prefix}_${name}`, vector[code]!]);
  const sums = [
    [`${prefix}_users`, vector[USERS]!],
    [`${prefix}_counted`, countedIn(vector)],
  ];
  return Object.fromEntries([...classes, ...sums]) as Counted<P>;
}

const NOTHING: ClassVector = new Float64Array(COLUMNS);
