import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { ENV } from './measure';
import { remove, temporaryFolder } from './temporary';

/** A clone that shares the objects of a repository, and gets commits of its own without touching it. */
export class Subject {
  readonly dir: string;
  readonly name: string;
  readonly head: string;
  /** For files that belong to this subject. */
  readonly folder = temporaryFolder();
  private readonly headTime: number;
  private count = 0;

  constructor(readonly repository: string) {
    this.name = nameOf(resolve(repository));
    this.dir = join(this.folder, basename(this.name));
    this.run(['clone', '-q', '--shared', '--no-checkout', resolve(repository), this.dir], this.folder);
    this.head = this.git('rev-parse', 'HEAD');
    this.headTime = Number(this.git('log', '-1', '--format=%ct', this.head));
  }

  git(...args: readonly string[]): string {
    return this.run(args);
  }

  /** What git prints, of what it reads from standard input. */
  ask(args: readonly string[], input: string): string {
    return this.run(args, this.dir, { input });
  }

  /** One more commit, of one new file of ten lines, on top of what is there. */
  commit(): void {
    const number = ++this.count;
    const lines = Array.from({ length: 10 }, (_, i) => `line ${i} of commit ${number}\n`).join('');
    const blob = this.ask(['hash-object', '-w', '--stdin'], lines);
    this.git('read-tree', 'HEAD');
    this.git('update-index', '--add', '--cacheinfo', `100644,${blob},bench-${number}.txt`);
    const tree = this.git('write-tree');
    // A head that is older than its releases would have none of them.
    const time = `${this.headTime + number} +0000`;
    const env = { ...ENV, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time };
    const commit = this.run(['commit-tree', '-p', 'HEAD', '-m', 'one more', tree], this.dir, { env });
    this.git('update-ref', 'HEAD', commit);
  }

  reset(): void {
    this.git('update-ref', 'HEAD', this.head);
  }

  dispose(): void {
    remove(this.folder);
  }

  private run(
    args: readonly string[],
    cwd = this.dir,
    more: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
  ): string {
    const options = { cwd, env: ENV, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 30 } as const;
    return execFileSync('git', args, { ...options, ...more }).trim();
  }
}

/** Mirrors lie in `owner+name/repo`. */
function nameOf(path: string): string {
  const isMirror = basename(path) === 'repo';
  return basename(isMirror ? dirname(path) : path)
    .replace(/\.git$/, '')
    .replace('+', isMirror ? '/' : '+');
}

export function machine(): string {
  const [cpu] = cpus();
  const git = execFileSync('git', ['version'], { encoding: 'utf8' }).trim();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${availableParallelism()} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform}, Node ${process.version}, ${git}`;
}
