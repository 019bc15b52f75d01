import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemFile } from '../../../../src/core/session-files/file-problem';
import { readDatabase } from '../../../../src/core/session-files/read-database';
import { type DatabaseKind, scopeOf } from '../../../../src/core/sessions';
import { WrittenDatabase } from '../../../support/sqlite';

describe('a database that another program writes', () => {
  let folder: string;
  let written: WrittenDatabase;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'test-live-'));
    written = new WrittenDatabase(join(folder, 'x.db'));
    written.run('CREATE TABLE t (n integer)').run('INSERT INTO t VALUES (1)').checkpoint();
    // A log begins anew once all of it was moved.
    written.run('INSERT INTO t VALUES (1)');
  });
  afterEach(() => {
    written.close();
    rmSync(folder, { recursive: true });
  });

  /** How many rows each try found, where `meanwhile` happens once the try has begun. */
  const tries = (meanwhile: (count: number) => void): number[] => {
    const found: number[] = [];
    const kind: DatabaseKind = {
      ...{ form: 'database', matches: /./ },
      read: (_source, _scope, tables) => {
        meanwhile(found.length);
        found.push([...tables.rows('t', ['n'])].length);
        return { sessions: [], elsewhere: 0, unread: 0 };
      },
    };
    const source = { name: 'x.db', folder, beside: () => null };
    try {
      readDatabase(join(folder, 'x.db'), kind, source, scopeOf([]));
    } catch (error) {
      assert.ok(error instanceof ProblemFile && error.problem === 'changing');
      found.push(Number.NaN);
    }
    return found;
  };

  it('is read as it was when the reading began, where only its log grows', () => {
    assert.deepEqual(
      tries(() => written.run('INSERT INTO t VALUES (2)')),
      [2],
    );
    assert.deepEqual(
      tries(() => {}),
      [3],
    );
  });

  it('is read anew where pages came into it meanwhile', () => {
    const move = () => written.run('INSERT INTO t VALUES (2)').checkpoint();
    assert.equal(tries(count => count === 0 && move()).at(-1), 3);
    // A reader that no writer waits for gives up in the end, and says so.
    assert.deepEqual([tries(move).length, tries(move).at(-1)], [6, Number.NaN]);
  });

  it('is not read while a transaction writes into it', () => {
    writeFileSync(join(folder, 'x.db-journal'), 'open');
    assert.equal(tries(() => {}).at(-1), Number.NaN);
  });
});
