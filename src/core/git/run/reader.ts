import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { RepositoryPlace } from '../place';
import { type GitCall, type GitProgram, readGit, streamGit } from './process';
import { inTemporaryFolder, layOutEmptyRepository, makeScratch } from './scratch';

/** One file of a tree of our own making: a name without a slash, and a blob of the repository. */
export interface TreeEntry {
  readonly name: string;
  readonly blob: Buffer;
}

/**
 * Reads a repository's objects by id from an empty git directory of our own, so that nothing the repository
 * configures (programs, hooks, attributes, mailmap, replace refs, lazy fetching) has a say. The only thing ever
 * written is a few objects, into our own directory.
 */
export class ObjectReader {
  readonly idBytes: number;
  private readonly git: GitProgram;
  private readonly scratch: string;
  private readonly shallow: Set<string>;
  private readonly version: string;
  private kept = 0;

  constructor(
    private readonly gitPath: string,
    private readonly place: RepositoryPlace,
  ) {
    this.idBytes = place.objectFormat === 'sha256' ? 32 : 20;
    this.shallow = new Set(place.shallow);
    this.version = place.gitVersion;
    this.scratch = makeScratch(folder => {
      layOutEmptyRepository(folder, place.objectFormat);
      writeShallow(folder, this.shallow);
    });
    this.git = { path: gitPath, cwd: this.scratch, env: isolation(this.scratch, place.objectsDir) };
  }

  /** Removes our own directory. The reader cannot be used afterwards. */
  dispose(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }

  stream(call: GitCall): Promise<void> {
    return streamGit(this.git, call);
  }

  read(call: Omit<GitCall, 'onData'>): Promise<Buffer> {
    return readGit(this.git, call);
  }

  /** Another reader of the same repository, which has to be disposed of, too. */
  apart(): ObjectReader {
    return new ObjectReader(this.gitPath, this.place);
  }

  /** Whether the git in use is this version or newer. */
  atLeast(major: number, minor: number): boolean {
    const [, first = 0, second = 0] = /(\d+)\.(\d+)/.exec(this.version) ?? [];
    return Number(first) > major || (Number(first) === major && Number(second) >= minor);
  }

  /** Commits whose parents are not there: by a shallow clone, or because the parent object is missing. */
  get boundary(): ReadonlySet<string> {
    return this.shallow;
  }

  /** From now on history ends at `commit`: its parents cannot be read. */
  cutAt(commit: string): void {
    this.shallow.add(commit);
    inTemporaryFolder(() => writeShallow(this.scratch, this.shallow));
  }

  /** Writes a tree into our own directory and returns its id. Entries must be in byte order of their names. */
  writeTree(entries: readonly TreeEntry[]): string {
    const body = Buffer.concat(entries.flatMap(entry => [Buffer.from(`100644 ${entry.name}\0`), entry.blob]));
    const object = Buffer.concat([Buffer.from(`tree ${body.length}\0`), body]);
    const id = createHash(this.idBytes === 32 ? 'sha256' : 'sha1')
      .update(object)
      .digest('hex');
    this.writeObject(id, object);
    return id;
  }

  /**
   * From now on git finds this blob, which is missing from the repository, empty. For questions that git answers only where
   * every file is there, also those that have nothing to do with the answer; what else this reader is asked is false then.
   */
  standIn(blob: string): void {
    this.writeObject(blob, Buffer.from('blob 0\0'));
  }

  private writeObject(id: string, object: Buffer): void {
    const folder = join(this.scratch, 'objects', id.slice(0, 2));
    inTemporaryFolder(() => {
      if (!existsSync(folder)) mkdirSync(folder);
      const [file, unfinished] = [join(folder, id.slice(2)), join(folder, 'unfinished')];
      if (existsSync(file)) return;
      writeFileSync(unfinished, deflateSync(object, { level: 1 }));
      // A git that is at work may look for it at any moment.
      renameSync(unfinished, file);
    });
  }

  /** Keeps a text in our own directory for a git that reads it from a file. */
  keep(text: string): { readonly path: string; drop(): void } {
    const path = join(this.scratch, `text-${this.kept++}`);
    inTemporaryFolder(() => writeFileSync(path, text));
    return { path, drop: () => rmSync(path, { force: true }) };
  }
}

function writeShallow(scratch: string, commits: ReadonlySet<string>): void {
  writeFileSync(join(scratch, 'shallow'), [...commits].map(id => `${id}\n`).join(''));
}

/**
 * The GNU C library gives large pieces of memory back to the system as soon as they are freed. Git frees and asks again
 * for every file it reads: told to keep what it has, it spends a tenth as long in the system. Others ignore this.
 */
const KEEP_MEMORY = {
  MALLOC_MMAP_THRESHOLD_: String(2 ** 30),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 30),
  MALLOC_TOP_PAD_: String(2 ** 24),
};

function isolation(scratch: string, objectsDir: string): Record<string, string> {
  const system: Record<string, string> = {};
  for (const name of ['PATH', 'SYSTEMROOT', 'TEMP', 'TMPDIR']) {
    const value = process.env[name];
    if (value !== undefined) system[name] = value;
  }
  return {
    ...system,
    HOME: scratch,
    XDG_CONFIG_HOME: scratch,
    LC_ALL: 'C',
    GIT_DIR: scratch,
    GIT_OBJECT_DIRECTORY: objectsDir,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(scratch, 'objects'),
    GIT_SHALLOW_FILE: join(scratch, 'shallow'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_FLUSH: '0',
    ...KEEP_MEMORY,
  };
}
