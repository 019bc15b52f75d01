import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Entry, type Mode, ObjectStore, toKey, treeOf } from './object-store';
import type { CommitOptions, Content, Ident, Path, RepoOptions } from './repo-options';
import { runGit } from './run-git';

const AUTHOR: Ident = 'Ada Author <ada@example.com>';

/**
 * A real repository in a temporary folder. Files are staged in memory and objects are written without starting git,
 * so that thousands of commits take a second; commits may have any parents and any tree. The work tree stays empty
 * until `git('reset', '--hard')`.
 */
export class TestRepo {
  readonly dir = mkdtempSync(join(tmpdir(), 'test-repo-'));
  readonly gitDir: string;
  /** Commit that the next one is built on, or null for a root. */
  head: string | null = null;
  private readonly store: ObjectStore;
  private readonly step: number;
  private clock: number;
  private branchName: string | null = 'main';
  private count = 0;
  private files = new Map<string, Entry>();
  private readonly trees = new Map<string, ReadonlyMap<string, Entry>>();
  private readonly refs = new Map<string, string>();

  constructor(options: RepoOptions = {}) {
    const format = options.objectFormat ?? 'sha1';
    const bare = options.bare ? ['--bare'] : [];
    runGit(this.dir, ['init', '-q', '-b', 'main', `--object-format=${format}`, ...bare, '--template=', '.']);
    this.gitDir = options.bare ? this.dir : join(this.dir, '.git');
    appendFileSync(join(this.gitDir, 'config'), '[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n');
    this.store = new ObjectStore(join(this.gitDir, 'objects'), format);
    this.step = options.step ?? 60;
    this.clock = (options.start ?? Date.UTC(2024, 0, 1) / 1000) - this.step;
  }

  /** Runs git in the repository and returns what it prints. */
  git(...args: string[]): string {
    return runGit(this.dir, args).toString();
  }

  dispose(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Stages a file; whatever stood in the way (a file where a folder is needed, or a folder) is removed. */
  write(path: Path, content: Content, mode: Mode = '100644'): this {
    return this.stage(path, { mode, id: this.store.write('blob', content) });
  }

  /** Stages many files: null deletes. */
  writeAll(files: Readonly<Record<string, Content | null>>): this {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) this.delete(path);
      else this.write(path, content);
    }
    return this;
  }

  symlink(path: Path, target: Content): this {
    return this.write(path, target, '120000');
  }

  submodule(path: Path, commit: string): this {
    return this.stage(path, { mode: '160000', id: commit });
  }

  chmod(path: Path, mode: '100644' | '100755'): this {
    return this.stage(path, { ...this.entry(path), mode });
  }

  delete(...paths: Path[]): this {
    for (const path of paths) {
      this.entry(path);
      this.files.delete(toKey(path));
    }
    return this;
  }

  rename(from: Path, to: Path): this {
    const entry = this.entry(from);
    return this.delete(from).stage(to, entry);
  }

  /** Stages what these paths hold at another commit, or all of its files where none is named. */
  take(revision: string, ...paths: Path[]): this {
    const tree = this.treeAt(revision);
    const keys = paths.length > 0 ? paths.map(toKey) : [...tree.keys()];
    for (const key of keys) {
      const entry = tree.get(key);
      if (entry === undefined) this.files.delete(key);
      else this.stage(Buffer.from(key, 'latin1'), entry);
    }
    return this;
  }

  /** What is staged: entries by byte-string path. */
  get staged(): ReadonlyMap<string, Entry> {
    return this.files;
  }

  /** Removes everything that is staged. */
  clear(): this {
    this.files = new Map();
    return this;
  }

  treeAt(revision: string): ReadonlyMap<string, Entry> {
    const tree = this.trees.get(this.resolve(revision));
    if (tree === undefined) throw new Error(`${revision} was not committed here`);
    return tree;
  }

  /** Commits what is staged and moves the current branch. */
  commit(options: CommitOptions = {}): string {
    const parents =
      options.parents?.map(name => this.resolve(name)) ?? (this.head === null ? [] : [this.head]);
    this.clock = options.date === undefined ? this.clock + this.step : seconds(options.date);
    const author = options.author ?? AUTHOR;
    const authorDate = options.authorDate === undefined ? this.clock : seconds(options.authorDate);
    const header = [
      `tree ${treeOf(this.store, this.files)}`,
      ...parents.map(parent => `parent ${parent}`),
      `author ${author} ${authorDate} +0000`,
      `committer ${options.committer ?? author} ${this.clock} +0000`,
      ...(options.headers ?? []),
    ];
    const message = Buffer.from(options.message ?? `commit ${++this.count}`);
    return this.adopt(
      this.store.write('commit', Buffer.concat([Buffer.from(`${header.join('\n')}\n\n`), message])),
    );
  }

  /** Commits what is staged with the current commit and `others` as parents; `take` or `write` the result before. */
  merge(others: string | readonly string[], options: CommitOptions = {}): string {
    const list = typeof others === 'string' ? [others] : others;
    return this.commit({ ...options, parents: [...(this.head === null ? [] : [this.head]), ...list] });
  }

  /** Writes any object, such as a commit with a header that no git would write, and returns its id. */
  object(type: 'blob' | 'tree' | 'commit' | 'tag', content: Content): string {
    return this.store.write(type, content);
  }

  /** Makes the current branch point to `commit`, with what is staged as its tree. */
  adopt(commit: string): string {
    this.trees.set(commit, new Map(this.files));
    this.head = commit;
    if (this.branchName === null) writeFileSync(join(this.gitDir, 'HEAD'), `${commit}\n`);
    else this.setRef(`refs/heads/${this.branchName}`, commit);
    return commit;
  }

  /** A new branch at a commit (the current one where not given); does not switch to it. */
  branch(name: string, at?: string): this {
    this.setRef(`refs/heads/${name}`, at === undefined ? this.current() : this.resolve(at));
    return this;
  }

  /** Switches to a branch, or to a commit without one; what was staged is dropped. */
  checkout(revision: string): this {
    const isBranch = this.refs.has(`refs/heads/${revision}`);
    this.head = this.resolve(revision);
    this.branchName = isBranch ? revision : null;
    this.files = new Map(this.treeAt(this.head));
    return this.writeHead();
  }

  /** Switches to a branch that has no commit yet, with nothing staged. */
  orphan(name: string): this {
    this.head = null;
    this.branchName = name;
    return this.clear().writeHead();
  }

  tag(name: string, options: { readonly at?: string; readonly message?: string } = {}): string {
    const commit = options.at === undefined ? this.current() : this.resolve(options.at);
    const header = `object ${commit}\ntype commit\ntag ${name}\ntagger ${AUTHOR} ${this.clock} +0000\n\n`;
    const id = options.message === undefined ? commit : this.store.write('tag', header + options.message);
    this.setRef(`refs/tags/${name}`, id);
    return id;
  }

  /** Where a loose object lies, for tests that damage it. */
  objectFile(id: string): string {
    return this.store.file(id);
  }

  blobAt(revision: string, path: Path): string {
    const entry = this.treeAt(revision).get(toKey(path));
    if (entry === undefined) throw new Error(`${path} is not in ${revision}`);
    return entry.id;
  }

  private stage(path: Path, entry: Entry): this {
    const key = toKey(path);
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1))
      this.files.delete(key.slice(0, at));
    for (const other of this.files.keys()) if (other.startsWith(`${key}/`)) this.files.delete(other);
    this.files.set(key, entry);
    return this;
  }

  private entry(path: Path): Entry {
    const entry = this.files.get(toKey(path));
    if (entry === undefined) throw new Error(`${path} is not staged`);
    return entry;
  }

  private current(): string {
    if (this.head === null) throw new Error('nothing is committed yet');
    return this.head;
  }

  private resolve(revision: string): string {
    return this.refs.get(`refs/heads/${revision}`) ?? this.refs.get(`refs/tags/${revision}`) ?? revision;
  }

  private setRef(name: string, id: string): void {
    this.refs.set(name, id);
    const file = join(this.gitDir, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${id}\n`);
  }

  private writeHead(): this {
    const content = this.branchName === null ? this.head : `ref: refs/heads/${this.branchName}`;
    writeFileSync(join(this.gitDir, 'HEAD'), `${content}\n`);
    return this;
  }
}

function seconds(date: number | string): number {
  return typeof date === 'number' ? date : Date.parse(date) / 1000;
}
