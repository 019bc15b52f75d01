import type { JudgedHistory } from './attribution';
import type { Baseline } from './baseline';
import { HeadFiles } from './headfiles';
import type { FileVersions, LineHistory, OwnedVersion } from './lines';
import type { RuleInForce } from './rule';
import { scopeOf } from './scope';
import { type PathScope, type Sample, type Scope, type Tally, Tallying, Watch } from './trend';

/** What came on top of a baseline, counted; the first row stands for the old head. */
export interface Counted {
  readonly tally: Tally;
  readonly history: LineHistory;
  readonly head: ReturnType<HeadFiles['list']>;
}

/** Counts what came on top of a baseline, row by row of the samples since. */
export class NewPart {
  readonly watch: Watch;
  private readonly rows: readonly Sample[];
  private at: { readonly tallying: Tallying; readonly head: HeadFiles; readonly scope: Scope } | null = null;

  constructor(
    private readonly before: Baseline,
    private readonly judged: JudgedHistory,
    samples: readonly Sample[],
    private readonly start: { readonly oldHead: number; readonly first: number },
    private readonly force: RuleInForce,
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
    const scope = scopeOf({ force: this.force }, files, knownScopes(this.before, files.paths));
    const tallying = new Tallying({
      graph,
      mainline,
      files,
      samples: this.rows,
      releases: [],
      attributions,
      scope,
      ...this.watch.index(files.versions.size),
      releaseCommits: [],
      boundary: new Set(),
      first: this.start.first,
    });
    const head = new HeadFiles(this.watch.headVersions);
    this.at = { tallying, head, scope };
    return owned => {
      head.visit(owned);
      tallying.version(owned);
    };
  }

  finish(history: LineHistory): Counted {
    const { tallying, head, scope } = this.at!;
    return { tally: tallying.finish(history), history, head: head.list(history, scope) };
  }
}

/** What is known of paths, by their numbers here. */
function knownScopes({ files, scopes }: Baseline, paths: readonly string[]): PathScope[] {
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const known: PathScope[] = [];
  files.forEach(({ path }, i) => {
    known[numbers.get(path)!] = scopes[i]!;
  });
  return known;
}
