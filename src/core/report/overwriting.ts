import { type AuthorClass, CLASSES } from '../model';
import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;

/** Classes that took lines away, classes whose lines were taken, and how many of the one by the other. */
export interface OverwriteTable {
  readonly by: readonly AuthorClass[];
  readonly of: readonly AuthorClass[];
  readonly lines: (by: AuthorClass, of: AuthorClass) => number;
  readonly most: number;
}

export function overwriteTable({ overwrite }: Loop): OverwriteTable {
  const occurs = (side: 'by' | 'of') => CLASSES.filter(name => overwrite.some(cell => cell[side] === name));
  return {
    by: occurs('by'),
    of: occurs('of'),
    lines: (by, of) => overwrite.find(cell => cell.by === by && cell.of === of)?.lines ?? 0,
    most: overwrite.reduce((most, { lines }) => Math.max(most, lines), 0),
  };
}

/** Over all of history. */
export interface OverwriteSums extends Readonly<Record<keyof Loop['generations'], number>> {
  /** Lines that AI took away, and lines of AI that were taken away. */
  readonly byAi: number;
  readonly ofAi: number;
  readonly all: number;
}

export function overwriteSums({ generations }: Loop): OverwriteSums {
  const sum = (lines: readonly number[]) => lines.reduce((all, each) => all + each, 0);
  const aiOverAi = sum(generations.aiOverAi);
  const aiOverOthers = sum(generations.aiOverOthers);
  const othersOverAi = sum(generations.othersOverAi);
  const others = sum(generations.others);
  return {
    aiOverAi,
    aiOverOthers,
    othersOverAi,
    others,
    byAi: aiOverAi + aiOverOthers,
    ofAi: aiOverAi + othersOverAi,
    all: aiOverAi + aiOverOthers + othersOverAi + others,
  };
}
