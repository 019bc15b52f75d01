import { RandomSource } from './random-source';
import { TestRepo } from './repo';

export const PATHS = ['a.ts', 'lib/b.ts'];
export const COMMON = ['}', '', '  return null;', 'import { strict as assert } from "node:assert";'];

/** A branch of random commits and its squash, made by git itself onto a main line that went on meanwhile. */
export class SquashedBranch {
  /** Older than what git commits in tests. */
  readonly repo = new TestRepo({ start: 1_600_000_000 });
  readonly sources: string[] = [];
  /** Null where the merge did not come out by itself. */
  readonly squash: string | null;
  private readonly random: RandomSource;
  private readonly files = new Map<string, string[]>();
  private written = 0;

  constructor(seed: number) {
    this.random = new RandomSource(seed);
    const { repo, random } = this;
    for (const path of PATHS) this.files.set(path, this.lines(12));
    this.commit();
    const before = new Map([...this.files].map(([path, lines]) => [path, [...lines]]));
    repo.branch('work').checkout('work');
    for (let left = random.int(1, 7); left > 0; left--) {
      for (let edits = random.int(1, 4); edits > 0; edits--) this.edit(random.pick(PATHS));
      this.sources.push(this.commit());
    }
    repo.checkout('main');
    for (const [path, lines] of before) this.files.set(path, lines);
    if (random.chance(0.6)) {
      this.edit(random.pick(PATHS));
      this.commit();
    }
    repo.git('reset', '-q', '--hard', 'main');
    this.squash = this.merged();
  }

  get branchHead(): string {
    return this.sources.at(-1)!;
  }

  private merged(): string | null {
    try {
      this.repo.git('merge', '-q', '--squash', 'work');
    } catch {
      return null;
    }
    this.repo.git('commit', '-q', '--allow-empty', '-m', 'squash');
    return this.repo.git('rev-parse', 'HEAD').trim();
  }

  private commit(): string {
    for (const [path, lines] of this.files) this.repo.write(path, lines.map(line => `${line}\n`).join(''));
    return this.repo.commit();
  }

  private lines(count: number): string[] {
    return Array.from({ length: count }, () =>
      this.random.chance(0.3) ? this.random.pick(COMMON) : `const name${++this.written} = ${this.written};`,
    );
  }

  /** Lines come, go, change place, or come back. */
  private edit(path: string): void {
    const { random } = this;
    const lines = this.files.get(path)!;
    const at = random.int(0, lines.length + 1);
    const act = random.next();
    if (act < 0.5) lines.splice(at, 0, ...this.lines(random.int(1, 9)));
    else if (act < 0.7) lines.splice(at, random.int(1, 5));
    else if (act < 0.85) {
      const moved = lines.splice(at, random.int(1, 6));
      lines.splice(random.int(0, lines.length + 1), 0, ...moved);
    } else lines.splice(at, random.int(1, 4), ...this.lines(random.int(1, 4)));
  }
}
