import type { JudgedHistory } from '../attribution';
import type { FileVersions, LineHistory, OwnedVersion } from '../lines';
import { isHeeded, type PathScope, type Rule, Scope } from '../rule';
import { chooseFolders, joinTallies, type Sample, type Tally, Tallying, Watch } from '../trend';
import type { Baseline, HeadFile } from './baseline';
import { HeadFiles } from './head-files';
import { Unchanged } from './unchanged';

/** Counts what came on top of a baseline, row by row of the samples since; only the files that changed are looked at. */
export class Growth {
  readonly watch: Watch;
  private readonly rows: readonly Sample[];
  private at: {
    readonly unchanged: Unchanged;
    readonly tallying: Tallying;
    readonly head: HeadFiles;
    readonly scope: Scope;
  } | null = null;

  /** `samples`: those behind the first `kept` of the baseline. */
  constructor(
    private readonly before: Baseline,
    private readonly judged: JudgedHistory,
    private readonly kept: number,
    samples: readonly Sample[],
    private readonly start: { readonly oldHead: number; readonly first: number },
    private readonly rule: Rule,
  ) {
    const { commits, dates, landing } = judged.mainline;
    const position = landing[start.oldHead]!;
    this.rows = [{ commit: start.oldHead, position, date: dates[position]! }, ...samples];
    this.watch = new Watch(
      this.rows.map(({ commit }) => commit),
      [],
      commits.at(-1)!,
    );
  }

  begin(files: FileVersions): (owned: OwnedVersion) => void {
    const { graph, mainline, attributions } = this.judged;
    const { paths } = files;
    const unchanged = new Unchanged(this.before, paths);
    const scope = new Scope(this.rule, files, known(unchanged.changed, paths));
    const { watch } = this;
    const changed = scope.countable(watch.headVersions.values());
    const tallying = new Tallying({
      graph,
      mainline,
      files,
      samples: this.rows,
      releases: [],
      attributions,
      scope,
      folders: chooseFolders([...unchanged.countable(), ...changed]),
      ...watch.index(files.versions.size),
      releaseCommits: [],
      boundary: new Set(),
      first: this.start.first,
    });
    const head = new HeadFiles(watch.headVersions);
    this.at = { unchanged, tallying, head, scope };
    return owned => {
      head.visit(owned);
      tallying.version(owned);
    };
  }

  /** The tally of the whole history and the tree of the head; null where the old one would have to be made anew. */
  finish(history: LineHistory): { readonly tally: Tally; readonly head: readonly HeadFile[] } | null {
    const { unchanged, tallying, head, scope } = this.at!;
    const part = tallying.finish(history);
    const changed = head.list(history, scope, part);
    if (!sameRule(unchanged.changed, changed)) return null;
    if (part.folders.join('\0') !== this.before.tally.folders.join('\0')) return null;
    const headPaths = unchanged.count(this.before, this.judged);
    if (headPaths === null) return null;
    for (const [path, counts] of part.headPaths) headPaths.set(path, counts);
    const tally = joinTallies(this.before.tally, this.kept, part, headPaths);
    return { tally, head: [...unchanged.files, ...changed] };
  }
}

/** What is known of paths, by their numbers here. */
function known(files: readonly HeadFile[], paths: readonly string[]): PathScope[] {
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const scopes: PathScope[] = [];
  for (const { path, scope } of files) scopes[numbers.get(path)!] = scope;
  return scopes;
}

/** The files that the rule heeds are the same. */
function sameRule(before: readonly HeadFile[], after: readonly HeadFile[]): boolean {
  return heeded(before) === heeded(after);
}

function heeded(files: readonly HeadFile[]): string {
  const found = files.filter(({ path }) => isHeeded(path));
  return found
    .map(({ path, kind, blob }) => `${path}\0${kind}\0${Buffer.from(blob).toString('hex')}`)
    .sort()
    .join('\n');
}
