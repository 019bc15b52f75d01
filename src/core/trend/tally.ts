import type { Attributions, OwnerTable } from '../attribution';
import { KIND } from '../git';
import { type CommitGraph, ELSEWHERE, type Mainline } from '../graph';
import type { FileVersions, LineHistory, Loss, OwnedVersion, Owner, PathStat, Runs } from '../lines';
import { LEFT_OUT, type LeftOut } from '../model';
import type { Scope } from '../rule';
import { COUNTERS, type Counted, countedBy } from './counters';
import type { CountedCommit, Counter, Ground, Place, RunningCounter, Taken } from './counters/counter';
import type { FileEvents } from './file-events';
import { Folders } from './folders';
import { Languages } from './languages';
import { RecordedAdditions } from './recorded-additions';
import type { Release, ReleaseCommits } from './releases';
import { type Sample, samplePositions } from './samples';
import { countTraits } from './tables/class-vector';
import { type FileLines, fileLines } from './tables/file-lines';
import { ByTrait } from './tables/lines-by-trait';
import type { TimelineIndex } from './timeline';
import type { Witnesses } from './witnesses';

/** Everything counted, before it is put into words. */
export interface Tally extends Counted {
  /** Byte-string folders by which the tree is divided. */
  readonly folders: readonly string[];
  /** Languages that its files are in, by number. */
  readonly languages: readonly (string | null)[];
  /** Living lines at the head of every file that counts, by path: a byte string. */
  readonly headPaths: ReadonlyMap<string, FileLines>;
}

export interface TallyInput {
  readonly graph: CommitGraph;
  readonly mainline: Mainline;
  readonly attributions: Attributions;
  readonly owners: OwnerTable;
  readonly files: FileVersions;
  readonly scope: Scope;
  /** By which the tree is divided. */
  readonly folders: readonly string[];
  /** In which its files are written, by number. */
  readonly languages: readonly (string | null)[];
  readonly samples: readonly Sample[];
  readonly sampleLine: TimelineIndex;
  readonly releases: readonly Release[];
  readonly releaseLine: TimelineIndex;
  /** Versions that came with each release, and the commits that belong to it (null: all). */
  readonly newIn: (version: number) => readonly number[];
  readonly releaseCommits: readonly (ReleaseCommits | null)[];
  readonly witnesses: Witnesses;
  /** Version held by each path at the head: version → path. */
  readonly headVersions: ReadonlyMap<number, number>;
  /** Commits that seem to add what was there before them: they count, their lines do not. */
  readonly boundary: ReadonlySet<number>;
  /** Commits before this one are not counted. */
  readonly first?: number;
  /** Hears of each file what the counters hear. */
  readonly events?: FileEvents | undefined;
}

/** Tells every counter of each version of each file as it is given, and at the end of what every commit changed. */
export class Tallying {
  private readonly running: ReadonlyMap<string, RunningCounter>;
  private readonly listeners: Listeners;
  private readonly rowOf: (commit: number) => number;
  private readonly folders: Folders;
  private readonly languages: Languages;
  private readonly headPaths = new Map<string, FileLines>();
  private readonly recorded: RecordedAdditions;
  private readonly byTrait: ByTrait;

  constructor(
    private readonly input: TallyInput,
    counters: Readonly<Record<string, Counter>> = COUNTERS,
  ) {
    const { samples, releases, attributions, owners, mainline, releaseCommits } = input;
    this.folders = new Folders(input.files.paths, input.folders);
    this.languages = new Languages(input.files.paths.length, input.scope, input.languages);
    this.recorded = new RecordedAdditions(owners);
    this.byTrait = new ByTrait(owners);
    this.running = start(counters, {
      samples: samples.length,
      releases: releases.length,
      attributions,
      owners,
      folders: this.folders,
      languages: this.languages,
      releaseCommits,
      witnesses: input.witnesses,
    });
    this.listeners = listenersOf([...this.running.values()], input.events);
    const positions = samplePositions(mainline, samples);
    this.rowOf = commit => positions[mainline.landing[commit]!]!;
    this.commits();
  }

  readonly version = ({ version, runs, lines }: OwnedVersion): void => {
    const { sampleLine, releaseLine, files, scope } = this.input;
    if (runs !== null)
      this.recorded.see(files.versions.commit.at(version), files.versions.path.at(version), runs);
    if (!sampleLine.seen(version) && !releaseLine.seen(version)) return;
    const { path: paths, kind, blob } = files.versions;
    const path = paths.at(version);
    const why = scope.leftOut(path, kind.at(version), blob.at(version), lines);
    if (why === null && runs !== null) this.count(version, path, runs);
    else this.leaveOut(version, why ?? 'unreadable', kind.at(version), lines);
  };

  /** Undefined where no counter asks for losses. */
  get lost(): ((loss: Loss) => void) | undefined {
    return this.listeners.lost.length === 0 ? undefined : this.loser();
  }

  /** All that has been counted by now. */
  soFar(): Tally {
    return this.tally(table => table.copy());
  }

  /** Once all versions were given. Nothing may be counted afterwards. */
  finish(history: LineHistory): Tally {
    history.visitStats(stat => this.add(stat));
    for (const counter of this.listeners.end) counter.end();
    return this.tally(table => table);
  }

  private tally(take: (table: RunningCounter['table']) => RunningCounter['table']): Tally {
    const counted = countedBy((name, { kind }) => {
      const table = take(this.running.get(name)!.table);
      if (kind === 'level') table.accumulate();
      return table;
    });
    const { folders, languages, headPaths } = this;
    return { ...counted, folders: folders.names, languages: languages.names, headPaths };
  }

  private count(version: number, path: number, runs: Runs): void {
    const { sampleLine, releaseLine, headVersions, files, owners, newIn } = this.input;
    const byTrait = this.byTrait.of(runs);
    const counts = countTraits(byTrait);
    const counted = {
      runs,
      byTrait,
      counts,
      ...this.placeOf(path),
      forEachSample: (visit: (row: number, sign: 1 | -1) => void) => sampleLine.forEach(version, visit),
      forEachRelease: (visit: (row: number, sign: 1 | -1) => void) => releaseLine.forEach(version, visit),
      newIn: newIn(version),
    };
    for (const counter of this.listeners.version) counter.version(counted);
    if (headVersions.has(version)) this.headPaths.set(files.paths[path]!, fileLines(runs, owners, byTrait));
  }

  private leaveOut(version: number, why: LeftOut, kind: number, lines: number): void {
    const leftOut = {
      why: LEFT_OUT.indexOf(why),
      // Git counts a link as the one line of its target; what is binary, a submodule or not there has no lines.
      lines: kind === KIND.symlink ? 1 : Math.max(0, lines),
      forEachSample: (visit: (row: number, sign: 1 | -1) => void) =>
        this.input.sampleLine.forEach(version, visit),
    };
    for (const counter of this.listeners.leftOut) counter.leftOut(leftOut);
  }

  private commits(): void {
    const { graph, first = 0 } = this.input;
    for (let commit = first; commit < graph.size; commit++) {
      if (graph.isMerge(commit) || this.isElsewhere(commit)) continue;
      const counted = this.commitOf(commit);
      for (const counter of this.listeners.commit) counter.commit(counted);
    }
  }

  private add({ commit, path, blob, added }: PathStat): void {
    if (added === 0 || this.input.boundary.has(commit) || this.isElsewhere(commit)) return;
    if (this.input.scope.leftOut(path, KIND.regular, blob, added) !== null) return;
    const of = this.commitOf(commit);
    const divided = this.recorded.divide(commit, path, added);
    const { row } = of;
    const { role, folder, language } = this.placeOf(path);
    const tell = (taken: Taken, owner: Owner, files: number, lines: number) => {
      const { class: code, byUser, agent, rung } = taken;
      const whose = { owner, class: code, byUser, agent, rung };
      const addition = { of, path, row, role, folder, language, ...whose, files, lines };
      for (const counter of this.listeners.added) counter.added(addition);
    };
    if (divided === null) tell(of, this.input.owners.ofCommit(commit), 1, added);
    else
      for (const [i, [taken, lines]] of divided.entries()) tell(taken, taken.owner, i === 0 ? 1 : 0, lines);
  }

  /** Losses of one version come one after the other: what holds for all of them is found out once. */
  private loser(): (loss: Loss) => void {
    const { files, scope, mainline } = this.input;
    const { versions } = files;
    let last = -1;
    let path = -1;
    let place: Place | null = null;
    let by: CountedCommit = this.commitOf(0);
    return ({ killer, version, owner, lines }) => {
      if (version !== last) {
        path = versions.path.at(version);
        const why = scope.leftOut(path, versions.kind.at(version), versions.blob.at(version), lines);
        place = why === null ? this.placeOf(path) : null;
        last = version;
      }
      if (place === null || mainline.landing[killer] === ELSEWHERE) return;
      if (by.commit !== killer) by = this.commitOf(killer);
      const { commit, row, class: code, byUser, agent, rung } = by;
      const { role, folder, language } = place;
      const loss = {
        commit,
        path,
        row,
        class: code,
        byUser,
        agent,
        rung,
        role,
        folder,
        language,
        owner,
        lines,
      };
      for (const counter of this.listeners.lost) counter.lost(loss);
    };
  }

  private commitOf(commit: number): CountedCommit {
    const { classes, users, agents, rungs } = this.input.attributions;
    return {
      commit,
      row: this.rowOf(commit),
      class: classes[commit]!,
      byUser: users[commit] === 1,
      agent: agents[commit]!,
      rung: rungs[commit]!,
    };
  }

  private placeOf(path: number): Place {
    return {
      role: this.input.scope.role(path),
      folder: this.folders.partOf(path),
      language: this.languages.partOf(path),
    };
  }

  private isElsewhere(commit: number): boolean {
    return this.input.mainline.landing[commit] === ELSEWHERE;
  }
}

function start(counters: Readonly<Record<string, Counter>>, ground: Ground) {
  const running = Object.entries(counters).map(([name, counter]): [string, RunningCounter] => [
    name,
    counter.start(ground),
  ]);
  return new Map(running);
}

type Event = 'version' | 'leftOut' | 'commit' | 'added' | 'lost' | 'end';
type Listener<E extends Event> = Required<Pick<RunningCounter, E>>;
type Listeners = { readonly [E in Event]: readonly Listener<E>[] };

/** Who hears of what. */
function listenersOf(running: readonly RunningCounter[], events: FileEvents | undefined): Listeners {
  const to = <E extends Event>(event: E) =>
    running.filter((counter): counter is RunningCounter & Listener<E> => counter[event] !== undefined);
  return {
    version: to('version'),
    leftOut: to('leftOut'),
    commit: to('commit'),
    added: [...to('added'), ...(events ? [events] : [])],
    lost: [...to('lost'), ...(events ? [events] : [])],
    end: to('end'),
  };
}
