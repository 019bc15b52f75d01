import { type CounterName, countedBy, SplitTable, Table, type Tally } from '../../trend';

interface PackedTable {
  readonly rows: number;
  readonly columns: number;
  /** Null for a plain table. */
  readonly parts: number | null;
  readonly data: Float64Array<ArrayBuffer>;
}

export interface PackedTally {
  readonly folders: readonly string[];
  readonly languages: readonly (string | null)[];
  readonly tables: Readonly<Record<CounterName, PackedTable>>;
}

/** All but the counts of the files of the head, which follow from their lines. */
export function packTally(tally: Tally): PackedTally {
  const tables: Partial<Record<CounterName, PackedTable>> = {};
  const pack = (name: CounterName) => {
    const table: Table = tally[name];
    const { rows, columns, data } = table;
    tables[name] = { rows, columns, parts: table instanceof SplitTable ? table.parts : null, data };
    return table;
  };
  countedBy(pack);
  const { folders, languages } = tally;
  return { folders, languages, tables: tables as Record<CounterName, PackedTable> };
}

export function unpackTally({ folders, languages, tables }: PackedTally): Tally {
  const counted = countedBy(name => {
    const { rows, columns, parts, data } = tables[name];
    return parts === null ? new Table(rows, columns, data) : new SplitTable(rows, parts, data);
  });
  return { ...counted, folders, languages, headPaths: new Map() };
}
