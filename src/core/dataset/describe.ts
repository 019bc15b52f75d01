import * as z from 'zod';
import { DATASET_VERSION, TABLE_NAMES, TABLES } from './tables';
import { type Column, type ColumnType, type Table, UNITS } from './tables/column';

const NAME = /^[a-z][a-z0-9_]*$/;

/** What a dataset says of itself in `dataset.json`, and every reader may rely on. */
export const datasetSchema = z.object({
  datasetVersion: z.literal(DATASET_VERSION),
  format: z.enum(['parquet', 'ndjson']),
  tables: z.array(
    z.object({
      name: z.string().regex(NAME),
      row: z.string().min(1),
      columns: z
        .array(
          z.object({
            name: z.string().regex(NAME),
            type: z.enum(['text', 'integer', 'flag', 'date'] satisfies ColumnType[]),
            nullable: z.boolean(),
            unit: z.enum(UNITS).nullable(),
            means: z.string().min(1),
          }),
        )
        .min(1),
    }),
  ),
});

export type DatasetDescription = z.infer<typeof datasetSchema>;
export type DatasetFormat = DatasetDescription['format'];
export const DATASET_FORMATS = datasetSchema.shape.format.options;

export function describeDataset(format: DatasetFormat): DatasetDescription {
  const tables = TABLE_NAMES.map(name => {
    const { row, columns }: Table = TABLES[name];
    return { name, row, columns: Object.entries(columns).map(([key, column]) => ({ name: key, ...column })) };
  });
  return datasetSchema.parse({ datasetVersion: DATASET_VERSION, format, tables });
}

const CELLS: Readonly<Record<ColumnType, z.ZodType>> = {
  text: z.string(),
  integer: z.int(),
  flag: z.boolean(),
  date: z.iso.date(),
};

/** What a row of a table is, for whoever reads rows that it did not write. */
export function rowSchema({ columns }: Table): z.ZodType {
  const shape = Object.entries(columns).map(([name, { type, nullable }]: [string, Column]) => [
    name,
    nullable ? CELLS[type].nullable() : CELLS[type],
  ]);
  return z.strictObject(Object.fromEntries(shape));
}

/** How engines know each type: of Parquet, of DuckDB, and in NDJSON. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text: `BYTE_ARRAY` (UTF8), `VARCHAR`, a string',
  integer: 'integer: `INT64`, `BIGINT`, a number',
  flag: 'flag: `BOOLEAN`, `BOOLEAN`, `true` or `false`',
  date: 'date: `INT32` (DATE), `DATE`, a string `YYYY-MM-DD`',
};

/** The tables in Markdown: what `docs/dataset.md` says of them. */
export function tablesMarkdown(): string {
  const parts = describeDataset('parquet').tables.map(({ name, row, columns }) => {
    const rows = columns.map(
      ({ name: column, type, nullable, unit, means }) =>
        `| \`${column}\` | ${type}${nullable ? ' or null' : ''} | ${unit ?? ''} | ${means.replaceAll('|', '\\|')} |`,
    );
    return [
      `## ${name}`,
      '',
      row,
      '',
      '| column | type | unit | means |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const types = Object.values(TYPES).map(line => `- ${line}`);
  return `${['Types, as in Parquet, DuckDB and NDJSON:', '', ...types].join('\n')}\n\n${parts.join('\n\n')}\n`;
}
