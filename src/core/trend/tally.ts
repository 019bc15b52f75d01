import { type Attributions, CODE, NO_AGENT } from '../attribution';
import { KIND } from '../git';
import { type CommitGraph, ELSEWHERE, type Mainline } from '../graph';
import type { FileVersions, LineHistory, OwnedVersion, PathStat, Runs } from '../lines';
import { LEFT_OUT, type LeftOut, ROLES } from '../model';
import type { Scope } from '../rule';
import { Folders } from './folders';
import type { Release, ReleaseCommits } from './releases';
import { type Sample, samplePositions } from './samples';
import { ADOPTERS, addLines, type ClassVector, COLUMNS, classVector, countRuns } from './tables/class-vector';
import { LargestPart, SplitTable } from './tables/split-table';
import { Table } from './tables/table';
import type { TimelineIndex } from './timeline';

/** Everything counted, before it is put into words: rows are samples or releases. */
export interface Tally {
  /** Living lines by class at each sample. */
  readonly living: Table;
  /** Lines and files left out at each sample, in the order of LEFT_OUT. */
  readonly leftOutLines: Table;
  readonly leftOutFiles: Table;
  /** Living lines at each sample, by role and class: role * COLUMNS + class. */
  readonly roles: Table;
  /** Lines added and commits made since the sample before, by role; a commit stands where it added most lines. */
  readonly addedByRole: SplitTable;
  readonly commitsByRole: SplitTable;
  /** Byte-string folders, and what lies in each. */
  readonly folders: readonly string[];
  readonly livingByFolder: SplitTable;
  readonly addedByFolder: SplitTable;
  readonly commitsByFolder: SplitTable;
  /** Living lines at each sample by agent number. */
  readonly agents: Table;
  /** Lines added and commits made since the sample before, by class. */
  readonly added: Table;
  readonly commits: Table;
  readonly addedByAgent: Table;
  readonly commitsByAgent: Table;
  /** Lines at each release that came since the one before, by class. */
  readonly released: Table;
  /** All living lines at each release, by class. */
  readonly releaseLiving: Table;
  /** Living lines at the head of every file that counts, by path: a byte string. */
  readonly headPaths: ReadonlyMap<string, ClassVector>;
}

export interface TallyInput {
  readonly graph: CommitGraph;
  readonly mainline: Mainline;
  readonly attributions: Attributions;
  readonly files: FileVersions;
  readonly scope: Scope;
  /** By which the tree is divided. */
  readonly folders: readonly string[];
  readonly samples: readonly Sample[];
  readonly sampleLine: TimelineIndex;
  readonly releases: readonly Release[];
  readonly releaseLine: TimelineIndex;
  /** Versions that came with each release, and the commits that belong to it (null: all). */
  readonly newIn: (version: number) => readonly number[];
  readonly releaseCommits: readonly (ReleaseCommits | null)[];
  /** Version held by each path at the head: version → path. */
  readonly headVersions: ReadonlyMap<number, number>;
  /** Commits that seem to add what was there before them: they count, their lines do not. */
  readonly boundary: ReadonlySet<number>;
  /** Commits before this one are not counted. */
  readonly first?: number;
}

/** Counts each version of each file as it is given, and at the end what every commit changed. */
export class Tallying {
  private readonly t: Tally & { headPaths: Map<string, ClassVector> };
  private readonly landing: (commit: number) => number;
  private readonly folders: Folders;
  private readonly mainRole: LargestPart;
  private readonly mainFolder: LargestPart;

  constructor(private readonly input: TallyInput) {
    const { samples, releases, attributions, mainline } = input;
    const [rows, agents] = [samples.length, attributions.agentModels.length];
    this.folders = new Folders(input.files.paths, input.folders);
    const folders = this.folders.names.length;
    this.t = {
      living: new Table(rows, COLUMNS),
      leftOutLines: new Table(rows, LEFT_OUT.length),
      leftOutFiles: new Table(rows, LEFT_OUT.length),
      roles: new Table(rows, ROLES.length * COLUMNS),
      addedByRole: new SplitTable(rows, ROLES.length),
      commitsByRole: new SplitTable(rows, ROLES.length),
      folders: this.folders.names,
      livingByFolder: new SplitTable(rows, folders),
      addedByFolder: new SplitTable(rows, folders),
      commitsByFolder: new SplitTable(rows, folders),
      agents: new Table(rows, agents),
      added: new Table(rows, COLUMNS),
      commits: new Table(rows, COLUMNS),
      addedByAgent: new Table(rows, agents),
      commitsByAgent: new Table(rows, agents),
      released: new Table(releases.length, COLUMNS),
      releaseLiving: new Table(releases.length, COLUMNS),
      headPaths: new Map(),
    };
    const positions = samplePositions(mainline, samples);
    this.landing = commit => positions[mainline.landing[commit]!]!;
    this.mainRole = this.mainPart(this.t.commitsByRole);
    this.mainFolder = this.mainPart(this.t.commitsByFolder);
    this.commits();
  }

  readonly version = ({ version, runs, lines }: OwnedVersion): void => {
    const { sampleLine, releaseLine, files } = this.input;
    const fresh = this.input.newIn(version);
    if (!sampleLine.seen(version) && !releaseLine.seen(version)) return;
    const { path: paths, kind, blob } = files.versions;
    const path = paths.at(version);
    const why = this.input.scope.leftOut(path, kind.at(version), blob.at(version), lines);
    if (why === null && runs !== null) this.count(version, path, runs, fresh);
    else this.leaveOut(version, why ?? 'unreadable', kind.at(version), lines);
  };

  private count(version: number, path: number, runs: Runs, fresh: readonly number[]): void {
    const { sampleLine, releaseLine, headVersions, files } = this.input;
    const counts = countRuns(runs, this.input.attributions);
    const role = this.input.scope.role(path);
    const folder = this.folders.partOf(path);
    const agents = this.agentLines(runs);
    sampleLine.forEach(version, (sample, sign) => {
      this.t.living.addRow(sample, 0, counts, sign);
      this.t.roles.addRow(sample, role * COLUMNS, counts, sign);
      this.t.livingByFolder.addCounts(sample, folder, counts, sign);
      for (const [agent, owned] of agents) this.t.agents.add(sample, agent, sign * owned);
    });
    releaseLine.forEach(version, (release, sign) => this.t.releaseLiving.addRow(release, 0, counts, sign));
    for (const release of fresh) this.release(release, runs);
    if (headVersions.has(version)) this.t.headPaths.set(files.paths[path]!, counts);
  }

  private commits(): void {
    const { graph, attributions, first = 0 } = this.input;
    for (let commit = first; commit < graph.size; commit++) {
      if (graph.isMerge(commit) || this.isElsewhere(commit)) continue;
      const sample = this.landing(commit);
      this.countIn(this.t.commits, sample, commit, attributions.classes[commit]!, 1);
      const agent = attributions.agents[commit]!;
      if (agent !== NO_AGENT) this.t.commitsByAgent.add(sample, agent, 1);
    }
  }

  private stat({ commit, path, blob, added }: PathStat): void {
    if (added === 0 || this.input.boundary.has(commit) || this.isElsewhere(commit)) return;
    if (this.input.scope.leftOut(path, KIND.regular, blob, added) !== null) return;
    const { attributions, scope } = this.input;
    const sample = this.landing(commit);
    const code = attributions.classes[commit]!;
    this.countIn(this.t.added, sample, commit, code, added);
    const [role, folder] = [scope.role(path), this.folders.partOf(path)];
    this.t.addedByRole.add(sample, role, code, added);
    this.t.addedByFolder.add(sample, folder, code, added);
    this.mainRole.add(commit, role, added);
    this.mainFolder.add(commit, folder, added);
    const agent = attributions.agents[commit]!;
    if (agent !== NO_AGENT) this.t.addedByAgent.add(sample, agent, added);
  }

  /** All that has been counted by now. */
  soFar(): Tally {
    const copy = Object.fromEntries(
      Object.entries(this.t).map(([key, part]) => [
        key,
        part instanceof Table || part instanceof SplitTable ? part.copy() : part,
      ]),
    ) as unknown as Tally;
    return accumulated(copy);
  }

  /** Once all versions were given. Nothing may be counted afterwards. */
  finish(history: LineHistory): Tally {
    history.visitStats(stat => this.stat(stat));
    this.mainRole.end();
    this.mainFolder.end();
    return accumulated(this.t);
  }

  private mainPart(table: SplitTable): LargestPart {
    return new LargestPart(table.parts, (commit, part) =>
      table.add(this.landing(commit), part, this.input.attributions.classes[commit]!, 1),
    );
  }

  private isElsewhere(commit: number): boolean {
    return this.input.mainline.landing[commit] === ELSEWHERE;
  }

  private countIn(table: Table, row: number, commit: number, code: number, count: number): void {
    table.add(row, code, count);
    if (code === CODE.unknown && this.input.attributions.adopters[commit] === 1)
      table.add(row, ADOPTERS, count);
  }

  private leaveOut(version: number, why: LeftOut, kind: number, lines: number): void {
    const column = LEFT_OUT.indexOf(why);
    // Git counts a link as the one line of its target; what is binary, a submodule or not there has no lines.
    const counted = kind === KIND.symlink ? 1 : Math.max(0, lines);
    this.input.sampleLine.forEach(version, (sample, sign) => {
      this.t.leftOutLines.add(sample, column, sign * counted);
      this.t.leftOutFiles.add(sample, column, sign);
    });
  }

  private release(release: number, runs: Runs): void {
    const own = this.input.releaseCommits[release];
    const counts = classVector();
    for (let i = 0; i < runs.length; i += 2)
      if (own === null || own!.has(runs[i]!))
        addLines(counts, this.input.attributions, runs[i]!, runs[i + 1]!);
    this.t.released.addRow(release, 0, counts, 1);
  }

  private agentLines(runs: Runs): Map<number, number> {
    const lines = new Map<number, number>();
    const { agents, agentModels, lineClasses, classes } = this.input.attributions;
    if (agentModels.length === 0) return lines;
    for (let i = 0; i < runs.length; i += 2) {
      const owner = runs[i]!;
      const agent = owner < 0 ? NO_AGENT : agents[owner]!;
      if (agent === NO_AGENT || lineClasses[owner] !== classes[owner]) continue;
      lines.set(agent, (lines.get(agent) ?? 0) + runs[i + 1]!);
    }
    return lines;
  }
}

/** What was noted as it came and went becomes what was there. */
function accumulated(tally: Tally): Tally {
  const { living, leftOutLines, leftOutFiles, roles, livingByFolder, agents, releaseLiving } = tally;
  for (const table of [living, leftOutLines, leftOutFiles, roles, livingByFolder, agents, releaseLiving])
    table.accumulate();
  return tally;
}
