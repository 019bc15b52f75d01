import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { Database as Sqlite } from 'node-sqlite3-wasm';
import { type Bytes, Database } from '../../src/core/sqlite';

/** A database that SQLite writes, with its own log beside it: nothing is moved into the database until that is asked for. */
export class WrittenDatabase {
  private readonly sqlite: Sqlite;

  constructor(
    readonly path: string,
    mode: 'wal' | 'delete' = 'wal',
    ...pragmas: readonly string[]
  ) {
    this.sqlite = new Sqlite(path);
    for (const pragma of pragmas) this.sqlite.exec(`PRAGMA ${pragma}`);
    // With no memory that is shared, the log is to be had for one alone.
    this.sqlite.exec('PRAGMA locking_mode = EXCLUSIVE');
    this.sqlite.exec(`PRAGMA journal_mode = ${mode}`);
    this.sqlite.exec('PRAGMA wal_autocheckpoint = 0');
  }

  run(sql: string, ...values: readonly (string | number | null)[]): this {
    this.sqlite.run(sql, [...values]);
    return this;
  }

  all(sql: string): readonly Record<string, unknown>[] {
    return this.sqlite.all(sql) as Record<string, unknown>[];
  }

  /** Moves what the log holds into the database; the log stays, and is written from its beginning. */
  checkpoint(): this {
    this.sqlite.exec('PRAGMA wal_checkpoint(FULL)');
    return this;
  }

  /** Closes without a checkpoint would be a crash: SQLite moves all into the database and removes the log. */
  close(): void {
    this.sqlite.close();
    rmSync(`${this.path}.lock`, { recursive: true, force: true });
  }
}

/** Reads a database as it lies there, and closes it again. */
export function withDatabase<T>(path: string, work: (database: Database) => T): T {
  const files = [path, `${path}-wal`].filter(file => existsSync(file)).map(file => openSync(file, 'r'));
  try {
    const [file, log] = files.map(bytesOfFile);
    return work(new Database(file!, log ?? null));
  } finally {
    for (const fd of files) closeSync(fd);
  }
}

function bytesOfFile(fd: number): Bytes {
  return {
    size: fstatSync(fd).size,
    read: (position, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(fd, bytes, 0, length, position));
    },
  };
}
