import { SplitTable, Table, type Tally } from '../../trend';

type Part = Tally[keyof Tally];

export type PackedTally = Record<
  string,
  | {
      readonly kind: 'table' | 'parted';
      readonly rows: number;
      readonly columns: number;
      readonly data: Float64Array<ArrayBuffer>;
    }
  | { readonly kind: 'names'; readonly names: readonly string[] }
>;

/** All but the counts of the files of the head, which follow from their lines. */
export function packTally(tally: Tally): PackedTally {
  const packed: PackedTally = {};
  for (const [name, part] of Object.entries(tally) as [string, Part][]) {
    if (part instanceof Table) packed[name] = packTable('table', part);
    else if (part instanceof SplitTable) packed[name] = packTable('parted', part.table);
    else if (Array.isArray(part)) packed[name] = { kind: 'names', names: part };
  }
  return packed;
}

function packTable(kind: 'table' | 'parted', { rows, columns, data }: Table) {
  return { kind, rows, columns, data };
}

export function unpackTally(packed: PackedTally): Tally {
  const parts = Object.entries(packed).map(([name, part]): [string, Part] => {
    if (part.kind === 'names') return [name, part.names];
    const table = new Table(part.rows, part.columns, part.data);
    return [name, part.kind === 'table' ? table : new SplitTable(part.rows, part.columns / 2, table)];
  });
  return { ...Object.fromEntries(parts), headPaths: new Map() } as unknown as Tally;
}
