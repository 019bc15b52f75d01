import { CODE, type JudgedHistory } from '../attribution';
import { CLASSES, HIDDEN_RUNG, ROLES, RUNGS } from '../model';
import type { Report } from '../report';
import { overwriteColumn, rungColumn, type Table, type Tally } from '../trend';
import { autonomyRatioOf } from './autonomy-ratio';
import { durabilityOf } from './durability';
import type { Landed } from './landed-changes';
import { overwriteModelsOf } from './overwrite-models';

type Loop = NonNullable<Report['loop']>;
type Rung = Loop['autonomy'][number]['rung'];

/**
 * By whose hands lines went, who took lines away from whom, and how long they last. `landed`: null where that is not told.
 * `own`: numbers of the agents that the repository ships; null where it ships none.
 */
export function loopOf(
  tally: Tally,
  judged: JudgedHistory,
  landed: Landed | null,
  own: readonly number[] | null,
): Omit<Loop, 'selfHosting' | 'growth' | 'reach' | 'remainder' | 'declarations' | 'declaring'> {
  const { livingByRung, addedByRung, commitsByRung } = tally;
  const last = livingByRung.row(livingByRung.rows - 1);
  const added = addedByRung.sum();
  const commits = commitsByRung.sum();
  const of = (row: Float64Array, rung: number) => sumOver(ROLES, role => row[rungColumn(role, rung)]!);
  return {
    autonomy: RUNGS.map(rung => ({
      rung: named(rung),
      living: of(last, rung),
      added: of(added, rung),
      commits: commits[rung]!,
    })),
    roles: ROLES.map((role, r) => ({
      role,
      autonomy: RUNGS.map(rung => ({
        rung: named(rung),
        living: last[rungColumn(r, rung)]!,
        added: added[rungColumn(r, rung)]!,
      })),
    })).filter(({ autonomy }) => autonomy.some(({ living, added }) => living + added > 0)),
    trend: RUNGS.map(rung => ({
      rung: named(rung),
      living: rowsOf(livingByRung, row => of(row, rung)),
      added: rowsOf(addedByRung, row => of(row, rung)),
      commits: rowsOf(commitsByRung, row => row[rung]!),
    })),
    ...overwritesOf(tally.overwritten),
    overwriteModels: overwriteModelsOf(tally, judged),
    ...(landed === null ? NOT_TOLD : lastingOf(landed, judged, own)),
  };
}

function overwritesOf(overwritten: Table): Pick<Loop, 'overwrite' | 'generations'> {
  const all = overwritten.sum();
  const overwrite = CLASSES.flatMap((by, b) =>
    CLASSES.map((of, o) => ({ by, of, lines: all[overwriteColumn(b, o)]! })),
  ).filter(({ lines }) => lines > 0);
  const isAi = (code: number) => code <= CODE.assist;
  const over = (by: boolean, of: boolean) =>
    rowsOf(overwritten, row =>
      sumOver(CLASSES, b =>
        sumOver(CLASSES, o => (isAi(b) === by && isAi(o) === of ? row[overwriteColumn(b, o)]! : 0)),
      ),
    );
  return {
    overwrite,
    generations: {
      aiOverAi: over(true, true),
      aiOverOthers: over(true, false),
      othersOverAi: over(false, true),
      others: over(false, false),
    },
  };
}

const NOT_TOLD = { durability: null, autonomyRatio: null };

function lastingOf(
  landed: Landed,
  judged: JudgedHistory,
  own: readonly number[] | null,
): Pick<Loop, 'durability' | 'autonomyRatio'> {
  const { agents } = judged.attributions;
  const isOwn = own && ((commit: number) => own.includes(agents[commit]!));
  return { durability: durabilityOf(landed, judged), autonomyRatio: autonomyRatioOf(landed.commits, isOwn) };
}

function named(rung: number): Rung {
  return rung === HIDDEN_RUNG ? null : (rung as Rung);
}

function rowsOf(table: Table, value: (row: Float64Array) => number): number[] {
  return Array.from({ length: table.rows }, (_, i) => value(table.row(i)));
}

function sumOver(items: readonly unknown[], value: (index: number) => number): number {
  return items.reduce<number>((sum, _, i) => sum + value(i), 0);
}
