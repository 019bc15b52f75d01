import { editLines, mixLines, newContent, restart } from './random-content';
import { RandomSource } from './random-source';
import { TestRepo } from './repo';

export interface HistoryShape {
  readonly commits: number;
  /** Whether files may hold NUL bytes now and then. */
  readonly binary: boolean;
  /** Whether files may be long, change at their beginning, and say there that they were generated. */
  readonly marks?: boolean;
}

/** Few names in several folders, so that paths come back and names meet in renames. */
const PATHS = [
  'a',
  'b.ts',
  'c',
  'lib/a',
  'lib/b.ts',
  'lib/deep/c',
  'src/a',
  'src/b.ts',
  'src/c',
  'src/d.py',
  'c/e',
];
const MOST_HEADS = 4;

/** A history made from a seed. One of `n` commits is the beginning of any longer one of the same seed. */
export class RandomHistory {
  readonly repo: TestRepo;
  readonly commits: string[] = [];
  private readonly contents = new Map<string, Buffer>();
  private readonly random: RandomSource;
  private heads: string[] = [];

  constructor(
    seed: number,
    private readonly shape: HistoryShape,
    repo = new TestRepo(),
  ) {
    this.repo = repo;
    this.random = new RandomSource(seed);
    this.root();
    while (this.commits.length < shape.commits) this.step();
    if (this.heads.length > 1) this.merge(this.heads);
  }

  /** The last commit, from which nearly all others can be reached. */
  get head(): string {
    return this.commits.at(-1)!;
  }

  private step(): void {
    const { random } = this;
    if (this.heads.length > 1 && random.chance(0.3)) {
      this.merge(random.shuffle(this.heads).slice(0, random.chance(0.25) ? MOST_HEADS : 2));
    } else if (random.chance(0.02)) this.root();
    else this.grow();
  }

  private grow(): void {
    const { random } = this;
    const from = random.chance(0.15) ? random.pick(this.commits) : random.pick(this.heads);
    this.repo.checkout(from);
    if (random.chance(0.12)) this.bringBack();
    else for (let edits = random.int(1, 4); edits > 0; edits--) this.change();
    this.finish([from]);
  }

  private root(): void {
    this.repo.orphan(`root-${this.commits.length}`);
    for (let files = this.random.int(1, 5); files > 0; files--) this.create();
    this.finish([]);
  }

  private finish(replaced: readonly string[]): void {
    const skew = this.random.chance(0.1) ? { date: 1_700_000_000 + this.random.int(0, 100_000) } : {};
    this.land(this.repo.commit(skew), replaced);
  }

  private land(commit: string, replaced: readonly string[]): void {
    this.commits.push(commit);
    // A head that stays although it was merged makes criss-cross merges possible.
    const kept = this.heads.filter(head => !replaced.includes(head) || this.random.chance(0.25));
    this.heads = [...new Set([...kept, commit])].slice(-MOST_HEADS);
  }

  private merge(parents: readonly string[]): void {
    const { random, repo } = this;
    const [first = '', ...others] = parents;
    repo.checkout(first);
    const trees = parents.map(parent => repo.treeAt(parent));
    const paths = [...new Set(trees.flatMap(tree => [...tree.keys()]))].sort();
    for (const path of paths) {
      const entries = trees.map(tree => tree.get(path));
      if (entries.every(entry => entry?.id === entries[0]?.id)) continue;
      this.mergePath(path, parents);
    }
    while (random.chance(0.4)) this.change();
    this.land(repo.merge(others), parents);
  }

  private mergePath(path: string, parents: readonly string[]): void {
    const { random, repo } = this;
    const holders = parents.filter(parent => repo.treeAt(parent).get(path) !== undefined);
    if (random.chance(0.5)) {
      const from = random.pick(random.chance(0.8) ? holders : parents);
      if (repo.treeAt(from).has(path) || repo.staged.has(path)) repo.take(from, path);
    } else if (holders.length > 1) {
      const texts = holders.map(
        parent => this.contents.get(repo.treeAt(parent).get(path)!.id) ?? Buffer.alloc(0),
      );
      this.put(path, mixLines(random, texts));
    }
  }

  private change(): void {
    const { random, repo } = this;
    const paths = [...repo.staged.keys()];
    const path = paths.length === 0 ? null : random.pick(paths);
    const act = random.int(0, 100);
    if (path === null) this.create();
    else if (act < 60) this.edit(path);
    else if (act < 70) this.move(path);
    else if (act < 76) repo.delete(path);
    else if (act < 86) this.create();
    else if (act < 90) this.split(path);
    else if (act < 93) this.swap(path, random.pick(paths));
    else if (act < 95) this.migrate();
    else if (act < 97) repo.chmod(path, random.chance(0.5) ? '100755' : '100644');
    else repo.symlink(path, random.pick(PATHS));
  }

  private edit(path: string): void {
    this.put(path, editLines(this.random, this.text(path), this.shape.binary));
  }

  private create(): void {
    const path = this.random.pick(PATHS);
    this.put(path, newContent(this.random, this.shape.binary), this.random.chance(0.1) ? '100755' : '100644');
  }

  /** A rename, often with an edit, sometimes followed by a new file in the old place. */
  private move(path: string): void {
    const { random } = this;
    const to = this.freePath();
    if (to === null) return;
    const text = this.text(path);
    this.repo.rename(path, to);
    if (random.chance(0.6)) this.put(to, editLines(random, text, false));
    if (random.chance(0.15)) this.put(path, newContent(random, false));
  }

  /** Many renames at once, so that a new file has several likely sources. */
  private migrate(): void {
    for (const path of [...this.repo.staged.keys()])
      if (this.random.chance(0.6) && this.repo.staged.has(path)) this.move(path);
  }

  /** Two files from one: the source goes, or stays as a copy. */
  private split(path: string): void {
    const text = this.text(path);
    for (let copies = 0; copies < 2; copies++) {
      const to = this.freePath();
      if (to !== null) this.put(to, this.random.chance(0.3) ? text : editLines(this.random, text, false));
    }
    if (this.random.chance(0.8) && this.repo.staged.has(path)) this.repo.delete(path);
  }

  private swap(a: string, b: string): void {
    const [left, right] = [this.text(a), this.text(b)];
    this.put(a, right);
    if (this.repo.staged.has(b)) this.put(b, left);
  }

  /** A revert or a cherry-pick: what all files or one of them were at another commit. */
  private bringBack(): void {
    const from = this.random.pick(this.commits);
    const paths = [...this.repo.treeAt(from).keys()];
    if (this.random.chance(0.3) || paths.length === 0) this.repo.clear().take(from);
    else this.repo.take(from, this.random.pick(paths));
  }

  private freePath(): string | null {
    const free = PATHS.filter(path => !this.repo.staged.has(path));
    return free.length === 0 ? null : this.random.pick(free);
  }

  private text(path: string): Buffer {
    return this.contents.get(this.repo.staged.get(path)?.id ?? '') ?? Buffer.alloc(0);
  }

  private put(path: string, written: Buffer, mode?: '100644' | '100755'): void {
    const content = this.shape.marks ? restart(this.random, written) : written;
    const before = this.repo.staged.get(path)?.mode;
    this.repo.write(path, content, mode ?? (before === '100755' ? before : '100644'));
    this.contents.set(this.repo.staged.get(path)!.id, content);
  }
}
