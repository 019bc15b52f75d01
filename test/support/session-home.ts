import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findStores, type KeptPlaces, readSessions } from '../../src/core/session-files';
import { type Place, type SessionRead, scopeOf } from '../../src/core/sessions';
import { logOf } from './read-session';
import { WrittenDatabase } from './sqlite';

/** A home folder with a project in it, in which every tool may have kept sessions. */
export class SessionHome {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'test-home-')));
  readonly project = join(this.dir, 'app');
  private readonly databases: WrittenDatabase[] = [];

  constructor() {
    mkdirSync(this.project);
  }

  dispose(): void {
    for (const database of this.databases) database.close();
    rmSync(this.dir, { recursive: true });
  }

  write(name: string, content: string | Buffer): this {
    const path = join(this.dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this;
  }

  log(name: string, ...records: readonly unknown[]): this {
    return this.write(name, logOf(records));
  }

  /** Stays open, so that what is written last lies in its log. */
  database(name: string): WrittenDatabase {
    const path = join(this.dir, name);
    mkdirSync(dirname(path), { recursive: true });
    const database = new WrittenDatabase(path);
    this.databases.push(database);
    return database;
  }

  get place(): Place {
    return { home: this.dir, env: {}, platform: 'linux', tops: [this.project] };
  }

  find() {
    return findStores(this.place);
  }

  async read(found = this.find(), scope = scopeOf([this.project]), kept: KeptPlaces | null = null) {
    const reads: SessionRead[] = [];
    const covered = await readSessions(found, scope, read => reads.push(read), { kept });
    return { reads, covered };
  }
}
