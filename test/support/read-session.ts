import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type ManyRead,
  type Row,
  type SessionRead,
  STORES,
  type Store,
  scopeOf,
  sessionEditSchema,
} from '../../src/core/sessions';

export const REPO = '/home/me/app';
export const SCOPE = scopeOf([REPO]);

export function storeOf(id: string): Store {
  return STORES.find(store => store.id === id)!;
}

export interface Given {
  /** Of the file, below the folder of its store. */
  readonly name: string;
  /** Small files that lie around it. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** A log of records as tools write it. */
export function logOf(records: readonly unknown[]): Buffer {
  return Buffer.from(records.map(record => `${JSON.stringify(record)}\n`).join(''));
}

/** Reads the bytes of one file as its store does; null where it is another project's. */
export function readBytes(
  store: Store,
  bytes: Buffer,
  { name, beside = {}, folder = '/x' }: Given,
): SessionRead | null {
  const kind = store.kinds.find(each => each.matches.test(name));
  const source = { name, folder, beside: (other: string) => beside[other] ?? null };
  if (kind?.form === 'document') return kind.read(source, SCOPE, () => JSON.parse(bytes.toString()));
  assert.ok(kind?.form === 'lines', `${name} is no log of ${store.id}`);
  const reader = kind.open(source, SCOPE);
  for (let start = 0, end = 0; start < bytes.length && !reader.isElsewhere; start = end + 1) {
    end = bytes.indexOf(10, start);
    if (end === -1) end = bytes.length;
    const line = bytes.subarray(start, end);
    if (!reader.wants(line)) continue;
    try {
      JSON.parse(line.toString());
    } catch {
      reader.skip();
      continue;
    }
    reader.take(JSON.parse(line.toString()));
  }
  return reader.isElsewhere ? null : checked(reader.read());
}

/** Reads tables that lie in memory. */
export function readTables(
  store: Store,
  tables: Readonly<Record<string, readonly Row[]>>,
  given: Given,
): ManyRead {
  const kind = store.kinds.find(each => each.matches.test(given.name));
  assert.ok(kind?.form === 'database');
  const rows = function* (
    table: string,
    columns: readonly string[],
    wants: (row: Row) => boolean = () => true,
  ) {
    for (const row of tables[table] ?? []) {
      const picked = Object.fromEntries(columns.filter(name => name in row).map(name => [name, row[name]!]));
      if (wants(picked)) yield picked;
    }
  };
  const source = { name: given.name, folder: given.folder ?? '/x', beside: () => null };
  const read = kind.read(source, SCOPE, { rows });
  for (const session of read.sessions) checked(session);
  return read;
}

function checked(read: SessionRead): SessionRead {
  for (const edit of read.edits) {
    sessionEditSchema.parse(edit);
    assert.deepEqual([edit.sessionId, edit.parentSessionId], [read.sessionId, read.parentSessionId]);
    assert.ok([...edit.added, ...edit.removed].every(line => !/[\r\n]/.test(line)));
  }
  return read;
}

/** The edits, as short as a table of them: what the tool did to which file, and the lines. */
export function told(read: SessionRead | null): unknown[] {
  return (read?.edits ?? []).map(({ kind, path, added, removed, baseKnown }) => [
    `${kind} ${path.replace(`${REPO}/`, '')}${baseKnown ? '' : ' ?'}`,
    added.join('|'),
    removed.join('|'),
  ]);
}

export function counts(read: SessionRead | null): { unproven: number; unread: number } | null {
  return read && { unproven: read.unproven, unread: read.unread };
}

/** Whatever is cut off, left out, doubled or bent: it is read to its end, and holds no edit that no result proves. */
export function assertEndures(
  records: readonly unknown[],
  read: (bytes: Buffer) => SessionRead | null,
): void {
  const all = logOf(records);
  const most = read(all)!.edits.length;
  assert.ok(most > 1);
  const places = fc.nat(all.length - 1);
  fc.assert(
    fc.property(places, fc.array(fc.tuple(places, fc.nat(255)), { maxLength: 4 }), (length, changes) => {
      const bent = Buffer.from(all);
      for (const [at, value] of changes) bent[at] = value;
      const found = read(bent.subarray(0, length));
      // A line that is cut in two by a bent sign is two lines, neither of them JSON.
      assert.ok((found?.edits.length ?? 0) <= most);
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(fc.subarray([...records.keys()]), fc.anything(), (kept, stranger) => {
      const some = kept.map(at => records[at]);
      const found = read(logOf([...some, ...some, { ...(records[0] as object), stranger }]));
      assert.ok((found?.edits.length ?? 0) <= most);
    }),
    { numRuns: 50 },
  );
  fc.assert(
    fc.property(fc.nat(records.length - 1), fc.nat(), fc.jsonValue(), (at, where, value) => {
      const bent = records.map((record, i) => (i === at ? withOther(record, where, value) : record));
      assert.ok((read(logOf(bent))?.edits.length ?? 0) <= most);
    }),
    { numRuns: 200 },
  );
}

/** One of all the values within a value, exchanged. */
function withOther(value: unknown, where: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || where % 7 === 6) return other;
  const keys = Object.keys(value);
  const key = keys[where % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const inner = withOther((value as Record<string, unknown>)[key], Math.floor(where / 7), other);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
}
