import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { RepositoryPlace } from '../place';
import { type GitCall, type GitProgram, readGit, streamGit } from './process';
import { inTemporaryFolder, layOutEmptyRepository, makeScratch } from './scratch';
import { Talk } from './talk';

/** A file of a tree: its mode, a name of six digits, and the zero behind it. */
const ENTRY = Buffer.from('100644 000000\0');
const MOST_ENTRIES = 10 ** 6;

/** A tree of our own making, of files of the repository. */
export interface OwnTree {
  /** Full hex. */
  readonly id: string;
  drop(): void;
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
  /** By id: how many still read it. */
  private readonly trees = new Map<string, number>();

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

  /** A git that answers one question after the other; it must be ended. */
  talk(call: Pick<GitCall, 'args' | 'signal'>): Talk {
    return new Talk(this.git, call);
  }

  /**
   * Writes a tree into our own directory, which the caller drops when nobody reads it any more. Its files are named by
   * six digits, from 0, and hold `blobs`: ids as bytes.
   */
  writeTree(blobs: readonly Buffer[]): OwnTree {
    if (blobs.length > MOST_ENTRIES)
      throw new RangeError(`A tree of ours holds at most ${MOST_ENTRIES} files.`);
    const head = `tree ${blobs.length * (ENTRY.length + this.idBytes)}\0`;
    const object = Buffer.allocUnsafe(head.length + blobs.length * (ENTRY.length + this.idBytes));
    let at = object.write(head, 'latin1');
    for (const [i, blob] of blobs.entries()) {
      at += ENTRY.copy(object, at);
      let number = i;
      for (let digit = at - 2; number > 0; digit--) {
        object[digit]! += number % 10;
        number = Math.floor(number / 10);
      }
      at += blob.copy(object, at);
    }
    const hash = createHash(this.idBytes === 32 ? 'sha256' : 'sha1');
    const id = hash.update(object).digest('hex');
    const users = this.trees.get(id) ?? 0;
    if (users === 0) this.writeObject(id, object);
    this.trees.set(id, users + 1);
    return { id, drop: () => this.dropTree(id) };
  }

  private dropTree(id: string): void {
    const users = this.trees.get(id)! - 1;
    this.trees.set(id, users);
    if (users > 0) return;
    this.trees.delete(id);
    const folder = this.folderOf(id);
    rmSync(join(folder, id.slice(2)), { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // Another tree lies in it.
    }
  }

  /**
   * From now on git finds this blob, which is missing from the repository, empty. For questions that git answers only where
   * every file is there, also those that have nothing to do with the answer; what else this reader is asked is false then.
   */
  standIn(blob: string): void {
    this.writeObject(blob, Buffer.from('blob 0\0'));
  }

  private folderOf(id: string): string {
    return join(this.scratch, 'objects', id.slice(0, 2));
  }

  private writeObject(id: string, object: Buffer): void {
    const folder = this.folderOf(id);
    inTemporaryFolder(() => {
      if (!existsSync(folder)) mkdirSync(folder);
      const [file, unfinished] = [join(folder, id.slice(2)), join(folder, 'unfinished')];
      if (existsSync(file)) return;
      // It is gone soon: to pack it costs more than to write it.
      writeFileSync(unfinished, deflateSync(object, { level: 0 }));
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
