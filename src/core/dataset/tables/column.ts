import { CLASSES } from '../../model';

/** What a column holds, and how a row has it: `date` is a day in UTC as `YYYY-MM-DD`, `integer` fits a double exactly. */
export interface ValueOf {
  readonly text: string;
  readonly integer: number;
  readonly flag: boolean;
  readonly date: string;
}

export type ColumnType = keyof ValueOf;

/** Of an integer. */
export const UNITS = [
  'lines',
  'commits',
  'files',
  'days',
  'seconds',
  'milliseconds',
  'bytes',
  'number',
] as const;
export type Unit = (typeof UNITS)[number];

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean> {
  readonly type: T;
  readonly nullable: N;
  /** Null where the values are no integers. */
  readonly unit: Unit | null;
  readonly means: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** One table: what a row stands for, and its columns in their order. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly row: string;
  readonly columns: C;
}

export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns']]: CellOf<T['columns'][K]>;
};

type CellOf<C extends Column> = ValueOf[C['type']] | (C['nullable'] extends true ? null : never);

export function table<const C extends Columns>(name: string, row: string, columns: C): Table<C> {
  return { name, row, columns };
}

export function text(means: string): Column<'text', false> {
  return { type: 'text', nullable: false, unit: null, means };
}

export function integer(unit: Unit, means: string): Column<'integer', false> {
  return { type: 'integer', nullable: false, unit, means };
}

export function flag(means: string): Column<'flag', false> {
  return { type: 'flag', nullable: false, unit: null, means };
}

export function date(means: string): Column<'date', false> {
  return { type: 'date', nullable: false, unit: null, means };
}

/** `absent` says what null means. */
export function nullable<T extends ColumnType>(column: Column<T>, absent: string): Column<T, true> {
  return { ...column, nullable: true, means: `${column.means} Null: ${absent}` };
}

/** The same column under several names. */
type Named<P extends string, S extends string, C> = { readonly [K in S as `${P}_${K}`]: C };

/** Columns of a count by class, in the order of reports: `users` is a part of `unknown`. */
export const COUNTED = [...CLASSES, 'users', 'counted'] as const;
export type CountedName = (typeof COUNTED)[number];

/** `what` is said behind "Of class …". */
export function byClass<const P extends string>(
  prefix: P,
  unit: Unit,
  what: string,
): Named<P, CountedName, Column<'integer', false>> {
  const columns = COUNTED.map(name => [
    `${prefix}_${name}`,
    integer(unit, `${COUNTED_WORDS(name)}: ${what}`),
  ]);
  return Object.fromEntries(columns) as Named<P, CountedName, Column<'integer', false>>;
}

function COUNTED_WORDS(name: CountedName): string {
  if (name === 'users') return 'Part of `unknown` by AI users';
  return name === 'counted' ? 'All six classes' : `Class \`${name}\``;
}

/** A moment: as day, second, month and week in UTC. */
export function moment(what: string) {
  return {
    date: date(`Day on which ${what} (UTC).`),
    time: integer('seconds', 'The same moment, seconds since 1970-01-01T00:00:00Z.'),
    month: text('Its month, `YYYY-MM`.'),
    iso_week: text('Its ISO 8601 week, `YYYY-Www`, from Monday on.'),
  } as const;
}
