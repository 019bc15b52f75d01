import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { GIT_ENV } from '../repo';

/** A clone that shares the objects of a repository, and gets commits of its own without touching it. */
export class Subject {
  readonly dir: string;
  readonly name: string;
  readonly commits: number;
  readonly head: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'bench-'));
  private count = 0;

  constructor(repository: string) {
    this.name = basename(repository).replace(/\.git$/, '');
    this.dir = join(this.folder, this.name);
    execFileSync('git', ['clone', '-q', '--shared', '--no-checkout', repository, this.dir], { env: GIT_ENV });
    this.head = this.git('rev-parse', 'HEAD');
    this.commits = Number(this.git('rev-list', '--count', 'HEAD'));
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.dir,
      env: GIT_ENV,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    }).trim();
  }

  /** One more commit, of one new file of ten lines, on top of what is there. */
  commit(): void {
    const lines = Array.from({ length: 10 }, (_, i) => `line ${i} of commit ${this.count}`).join('\n');
    const input = { cwd: this.dir, env: GIT_ENV, encoding: 'utf8' } as const;
    const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], {
      ...input,
      input: `${lines}\n`,
    }).trim();
    this.git('read-tree', 'HEAD');
    this.git('update-index', '--add', '--cacheinfo', `100644,${blob},bench-${this.count++}.txt`);
    const commit = this.git('commit-tree', '-p', 'HEAD', '-m', 'one more', this.git('write-tree'));
    this.git('update-ref', 'HEAD', commit);
  }

  reset(): void {
    this.git('update-ref', 'HEAD', this.head);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function machine(): string {
  const [cpu] = cpus();
  const git = execFileSync('git', ['version'], { encoding: 'utf8' }).trim();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform}, Node ${process.version}, ${git}`;
}
