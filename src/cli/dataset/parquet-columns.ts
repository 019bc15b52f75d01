import type { Column, ColumnType, Table } from '../../core/dataset';

/** How a type stands in a Parquet file. */
const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  flag: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<ColumnType, object>>;

/** The schema of a file that holds the table. */
export function parquetSchema({ columns }: Table) {
  const entries = Object.entries(columns);
  const root = { name: 'root', num_children: entries.length };
  const leaves = entries.map(([name, { type, nullable }]) => ({
    name,
    ...ELEMENTS[type],
    repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
  }));
  return [root, ...leaves];
}

/** Most counts are small: one object for all that are equal. */
const SMALL: readonly bigint[] = Array.from({ length: 1024 }, (_, value) => BigInt(value));

const CONVERT: Readonly<Record<ColumnType, (value: never) => unknown>> = {
  text: (value: string) => value,
  integer: (value: number) => SMALL[value] ?? BigInt(value),
  flag: (value: boolean) => value,
  date: (value: string) => Date.parse(`${value}T00:00:00Z`) / 86_400_000,
};

const IS: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  text: value => typeof value === 'string',
  integer: Number.isSafeInteger,
  flag: value => typeof value === 'boolean',
  date: value => typeof value === 'string' && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
};

/** Thrown where a row is not what its table says: a mistake of ours, and better no file than a wrong one. */
class WrongCell extends Error {}

/** Makes of each value of a column what a file holds; `name` is told where one is wrong. */
export function cellOf(name: string, { type, nullable }: Column): (value: unknown) => unknown {
  const is = IS[type];
  const convert = CONVERT[type] as (value: unknown) => unknown;
  return value => {
    if (value === null && nullable) return null;
    if (!is(value))
      throw new WrongCell(`${name} is ${type}, and not ${JSON.stringify(value) ?? 'undefined'}`);
    return convert(value);
  };
}
