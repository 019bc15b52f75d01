import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Bytes, Database, NotReadable } from '../../../../src/core/sqlite';
import { WrittenDatabase, withDatabase } from '../../../support/sqlite';

const COLUMNS = ['id', 'n', 'data'];
const CREATE =
  'CREATE TABLE "part" (id text PRIMARY KEY, n INTEGER, /* , */ data text DEFAULT (\'a,)\'), CHECK (n > -999))';

describe('tables of an SQLite file', () => {
  let folder: string;
  let path: string;
  let written: WrittenDatabase | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'test-sqlite-'));
    path = join(folder, 'x.db');
  });
  afterEach(() => {
    written?.close();
    written = null;
    rmSync(folder, { recursive: true });
  });

  const write = (
    ...args: ConstructorParameters<typeof WrittenDatabase> extends [string, ...infer R] ? R : never
  ) => {
    written = new WrittenDatabase(path, ...args);
    return written;
  };
  const rows = (columns = COLUMNS, table = 'part') =>
    withDatabase(path, database => [...database.rows(table, columns)]);
  const expectAll = () =>
    assert.deepEqual(rows(), written!.all('SELECT id, n, data FROM part ORDER BY rowid'));
  const fill = (from: number, to: number) => {
    written!.run('BEGIN');
    for (let i = from; i < to; i++)
      written!.run('INSERT INTO part VALUES (?, ?, ?)', `p${i}`, i * 7 - 3, 'é'.repeat((i * 137) % 9000));
    written!.run('COMMIT');
  };

  it('are those of the log, where it has newer pages', () => {
    write().run(CREATE);
    fill(0, 200);
    written!.checkpoint();
    written!.run('UPDATE part SET data = ? WHERE n > 500', 'changed');
    written!.run('DELETE FROM part WHERE n = 4');
    assert.deepEqual(readdirSync(folder).toSorted(), ['x.db', 'x.db-wal', 'x.db.lock']);
    expectAll();
  });

  it('are the same in a log that was begun anew', () => {
    write().run(CREATE);
    for (let round = 0; round < 4; round++) {
      fill(round * 50, round * 50 + 50);
      if (round < 3) written!.checkpoint();
    }
    expectAll();
  });

  for (const [name, mode, pragmas] of [
    ['without a log', 'delete', []],
    ['of small pages', 'wal', ['page_size = 512']],
    ['of the largest pages', 'wal', ['page_size = 65536']],
    ['in UTF-16', 'wal', ["encoding = 'UTF-16le'"]],
    ['in the other UTF-16', 'delete', ["encoding = 'UTF-16be'"]],
  ] as const)
    it(`are read ${name}`, () => {
      write(mode, ...pragmas).run(CREATE);
      fill(0, 120);
      expectAll();
    });

  it('have values of every kind', () => {
    write().run(CREATE);
    for (const [i, n] of [
      0,
      1,
      -1,
      127,
      128,
      -129,
      2 ** 15,
      2 ** 23,
      2 ** 31,
      2 ** 47,
      2 ** 52,
      1.5,
    ].entries())
      written!.run('INSERT INTO part VALUES (?, ?, ?)', `v${i}`, n, null);
    expectAll();
  });

  it('have columns that were added later, and numbers of rows by their name', () => {
    write()
      .run('CREATE TABLE part (k INTEGER PRIMARY KEY, [id] text)')
      .run("INSERT INTO part VALUES (7, 'a')");
    written!.run('ALTER TABLE part ADD COLUMN data text').run("INSERT INTO part VALUES (9, 'b', 'c')");
    assert.deepEqual(rows(['k', 'id', 'data', 'nowhere']), [
      { k: 7, id: 'a', data: null },
      { k: 9, id: 'b', data: 'c' },
    ]);
    assert.deepEqual(rows(COLUMNS, 'nothing'), []);
  });

  it('have rows whose last column is read only where it is wanted', () => {
    write().run(CREATE);
    fill(0, 60);
    const read: number[] = [];
    const wanted = withDatabase(path, database => [
      ...database.rows('part', COLUMNS, row => {
        assert.deepEqual(Object.keys(row), ['id', 'n']);
        read.push(row.n as number);
        return row.n === 39;
      }),
    ]);
    assert.deepEqual([read.length, wanted.map(({ id }) => id)], [60, ['p6']]);
  });

  it('are those before a transaction that the log holds only in part', () => {
    write().run(CREATE);
    fill(0, 3);
    const before = rows();
    written!.run('UPDATE part SET data = ?', 'x'.repeat(60_000));
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
    const cut = new Database(inMemory(file), inMemory(log.subarray(0, log.length - 40_000)));
    assert.deepEqual([...cut.rows('part', COLUMNS)], before);
  });

  it('are read or refused, whatever happened to the file', () => {
    write().run(CREATE);
    fill(0, 12);
    written!.checkpoint();
    fill(12, 24);
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
    const bent = (bytes: Buffer) =>
      fc
        .tuple(
          fc.integer({ min: 0, max: bytes.length }),
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }),
        )
        .map(([length, changes]) => {
          const copy = Buffer.from(bytes);
          for (const [at, value] of changes) copy[at] = value;
          return copy.subarray(0, length);
        });
    fc.assert(
      fc.property(bent(file), fc.option(bent(log)), (one, other) => {
        try {
          const database = new Database(inMemory(one), other === null ? null : inMemory(other));
          assert.ok([...database.rows('part', COLUMNS)].length <= 10_000);
        } catch (error) {
          assert.ok(error instanceof NotReadable, String(error));
        }
      }),
      { numRuns: 300 },
    );
  });
});

function inMemory(bytes: Buffer): Bytes {
  return { size: bytes.length, read: (position, length) => bytes.subarray(position, position + length) };
}
