import { existsSync, statSync } from 'node:fs';
import type { DatabaseKind, ManyRead, Scope, Source } from '../sessions';
import { Database, NotReadable } from '../sqlite';
import { ProblemFile } from './file-problem';
import { bytesOf, withFile } from './open-file';

const MOST_TRIES = 5;

/**
 * Reads a database that another program may be writing. Nothing is locked, so it is read anew where pages were moved from
 * the log into it meanwhile; what only came to the log makes no difference.
 */
export function readDatabase(path: string, kind: DatabaseKind, source: Source, scope: Scope): ManyRead {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const read = readOnce(path, kind, source, scope);
    if (read !== null) return read;
  }
  throw new ProblemFile('changing');
}

/** Null: it was changed in the meantime. */
function readOnce(path: string, kind: DatabaseKind, source: Source, scope: Scope): ManyRead | null {
  const before = stateOf(path);
  const isUnchanged = () => before !== null && before === stateOf(path);
  try {
    const read = withFile(path, (fd, size) =>
      withLog(`${path}-wal`, log => kind.read(source, scope, new Database(bytesOf(fd, size), log))),
    );
    return isUnchanged() ? read : null;
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    if (!isUnchanged()) return null;
    throw new ProblemFile('damaged');
  }
}

function withLog<T>(path: string, work: (log: ReturnType<typeof bytesOf> | null) => T): T {
  return existsSync(path) ? withFile(path, (fd, size) => work(bytesOf(fd, size))) : work(null);
}

/** Of a log: when it was begun. */
const LOG_HEADER = 32;

/**
 * The same as long as what was read before is still true: a log that only grew leaves it so. Null: a transaction is under
 * way that writes into the database itself.
 */
function stateOf(path: string): string | null {
  const file = statSync(path, { bigint: true });
  const journal = statSync(`${path}-journal`, { throwIfNoEntry: false });
  if (journal !== undefined && journal.size > 0) return null;
  const log = withLog(`${path}-wal`, bytes => bytes?.read(0, LOG_HEADER).toString('hex') ?? '');
  return [file.ino, file.size, file.mtimeNs, log].join(' ');
}
