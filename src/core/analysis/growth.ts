import type { JudgedHistory } from '../attribution';
import { type GaveUp, gaveUp, hasGivenUp } from '../giving-up';
import type { FileVersions, LineHistory } from '../lines';
import { decidesFiles, isHeeded, type PathScope, type Rule, Scope } from '../rule';
import { chooseFolders, joinTallies, languagesMet, type Sample, type Tally, Watch } from '../trend';
import type { Baseline, HeadFile } from './baseline';
import { Counting } from './counting';
import { Unchanged } from './unchanged';

/** Where an old history ends: its head, and the number of the first commit that is new. */
export interface Start {
  readonly oldHead: number;
  readonly first: number;
}

/** The samples since a baseline, and how many of its own are samples still. */
export interface NewSamples {
  readonly kept: number;
  readonly since: readonly Sample[];
}

/** What came on top of a baseline: counted row by row of the samples since, in the files that changed alone. */
export class Growth {
  /** To be shown the trees of the new commits before lines are counted. */
  readonly watch: Watch;
  private readonly rows: readonly Sample[];

  constructor(
    private readonly before: Baseline,
    private readonly judged: JudgedHistory,
    private readonly rule: Rule,
    private readonly start: Start,
    private readonly samples: NewSamples,
  ) {
    const { commits, dates, landing } = judged.mainline;
    const position = landing[start.oldHead]!;
    this.rows = [{ commit: start.oldHead, position, date: dates[position]! }, ...samples.since];
    const watched = this.rows.map(({ commit }) => commit);
    this.watch = new Watch(watched, [], commits.at(-1)!);
  }

  /** All versions of files are known: what counts their lines, and joins them with those of the baseline. */
  begin(files: FileVersions): GrowthCounting {
    const { before, judged, watch } = this;
    const unchanged = new Unchanged(before, files.paths);
    const isTouched = files.paths.some(decidesFiles);
    const scope = new Scope(this.rule, files, known(unchanged.changed, files.paths));
    const changed = scope.countable(watch.headVersions.values());
    const counting = new Counting({
      judged,
      files,
      scope,
      watch,
      samples: this.rows,
      releases: [],
      releaseCommits: [],
      folders: chooseFolders([...unchanged.countable(), ...changed]),
      languages: languagesMet(files.paths.length, scope, before.tally.languages),
      boundary: new Set(),
      first: this.start.first,
      keepHead: true,
    });
    const finish = (history: LineHistory) => this.join(unchanged, counting.finish(history), isTouched);
    return { visitor: counting.visitor, finish };
  }

  private join(
    unchanged: Unchanged,
    { tally: part, head }: ReturnType<Counting['finish']>,
    isTouched: boolean,
  ): WholeCount | GaveUp {
    const { before, judged, samples } = this;
    const changed = head ?? [];
    if (isTouched || heeded(unchanged.changed) !== heeded(changed))
      return gaveUp('files that the rule heeds have changed');
    if (part.folders.join('\0') !== before.tally.folders.join('\0'))
      return gaveUp('the tree is divided by other folders');
    const headPaths = unchanged.count(before, judged.owners);
    if (hasGivenUp(headPaths)) return headPaths;
    for (const [path, lines] of part.headPaths) headPaths.set(path, lines);
    const tally = joinTallies(before.tally, samples.kept, part, headPaths);
    return { tally, head: [...unchanged.files, ...changed] };
  }
}

interface GrowthCounting extends Pick<Counting, 'visitor'> {
  finish(history: LineHistory): WholeCount | GaveUp;
}

/** The tally of a whole history, and the tree of its head. */
export interface WholeCount {
  readonly tally: Tally;
  readonly head: readonly HeadFile[];
}

/** What is known of paths, by their numbers here. */
function known(files: readonly HeadFile[], paths: readonly string[]): PathScope[] {
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const scopes: PathScope[] = [];
  for (const { path, scope } of files) scopes[numbers.get(path)!] = scope;
  return scopes;
}

/** The files that the rule heeds, as one text. */
function heeded(files: readonly HeadFile[]): string {
  const found = files.filter(({ path }) => isHeeded(path));
  return found
    .map(({ path, kind, blob }) => `${path}\0${kind}\0${Buffer.from(blob).toString('hex')}`)
    .sort()
    .join('\n');
}
