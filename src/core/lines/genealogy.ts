import { breathe } from '../async';
import { KIND } from '../git';
import type { Genealogy } from './asking';
import { type RenameQuestion, Vanished } from './renames/question';
import { PathMap } from './tables/path-map';
import { NO_COMMIT, NOWHERE, WHOLE } from './tables/versions';

/** After so many commits, others have a turn: git is at work meanwhile. */
const BREATH = 1000;

/** A commit whose tree is known: the walk begins behind it, with commit `first`. */
interface Start {
  readonly commit: number;
  readonly first: number;
  readonly tree: PathMap;
}

/**
 * Walks the history once, parents first, and follows paths as `git blame` does: first the same path in each parent, and
 * only where a parent lacks it a rename. Fills the tables with the versions that each path held at each commit, and
 * where every version got its lines from; no line is read yet. `onCommit` sees the tree of each commit; it must
 * `branch()` what it keeps.
 */
export async function buildGenealogy(
  tables: Genealogy,
  start: Start | null,
  onCommit: (commit: number, tree: PathMap) => void,
  signal: AbortSignal | undefined,
): Promise<Walked> {
  const { graph } = tables;
  const walk = new Walk(tables, start?.first ?? 0);
  if (start !== null) {
    onCommit(start.commit, start.tree);
    walk.begin(start.commit, start.tree);
  }
  for (let commit = start?.first ?? 0; commit < graph.size; commit++) {
    if (commit % BREATH === 0) await breathe(signal);
    onCommit(commit, walk.step(commit));
  }
  return walk;
}

interface Walked {
  /** What only contents can tell. */
  readonly questions: readonly RenameQuestion[];
  /** By row of the changes: the version that the commit, which is no merge, found at the path; 0 where nothing was. */
  readonly heldBefore: Int32Array;
}

interface PendingRename {
  readonly version: number;
  readonly edge: number;
  /** Position of the parent among the commit's parents. */
  readonly parent: number;
}

class Walk implements Walked {
  readonly questions: RenameQuestion[] = [];
  readonly heldBefore: Int32Array;
  private readonly trees: (PathMap | null)[];
  private readonly childrenLeft: Int32Array;

  constructor(
    private readonly tables: Genealogy,
    first: number,
  ) {
    const { graph, changes } = tables;
    this.heldBefore = new Int32Array(changes.rows);
    this.trees = new Array<PathMap | null>(graph.size).fill(null);
    this.childrenLeft = graph.childCounts(first);
  }

  begin(commit: number, tree: PathMap): void {
    this.trees[commit] = tree;
  }

  step(commit: number): PathMap {
    const parents = this.tables.graph.parents[commit]!;
    const tree = this.startFrom(parents);
    if (this.tables.changes.unreadable.length > 0) this.catchUp(commit, tree);
    const [, ...others] = parents;
    const before = others.length > 0 ? [tree.branch(), ...others.map(parent => this.trees[parent]!)] : [];
    const pending =
      parents.length > 1 ? this.applyMerge(commit, tree, before) : this.applyChanges(commit, tree);
    if (pending.length > 0) this.askMergeRenames(pending, before, tree);
    this.trees[commit] = this.childrenLeft[commit]! > 0 ? tree : null;
    for (const parent of parents) if (--this.childrenLeft[parent]! === 0) this.trees[parent] = null;
    return tree;
  }

  /** The first parent's tree: itself where nobody else needs it any more, else a copy. */
  private startFrom(parents: readonly number[]): PathMap {
    const first = parents[0];
    if (first === undefined) return PathMap.empty();
    const tree = this.trees[first]!;
    return parents.length === 1 && this.childrenLeft[first] === 1 ? tree : tree.branch();
  }

  /** After trees that could not be read, a path may hold what no commit was seen to write: nobody's version. */
  private catchUp(commit: number, tree: PathMap): void {
    const { changes, versions } = this.tables;
    this.forRows(commit, row => {
      const path = changes.path[row]!;
      const old = tree.get(path);
      const [blob, kind] = [changes.oldBlob[row]!, changes.oldKind(row)];
      if (versions.blob.at(old) === blob && versions.kind.at(old) === kind) return;
      const version = kind === KIND.none ? 0 : versions.add(NO_COMMIT, path, blob, kind);
      tree.set(path, version);
      if (this.isRegular(version) && this.isRegular(old)) this.linkTo(version, old);
    });
  }

  private applyChanges(commit: number, tree: PathMap): PendingRename[] {
    const gone = this.goneVersions(commit, tree);
    this.forRows(commit, row => {
      const path = this.tables.changes.path[row]!;
      const old = tree.get(path);
      this.heldBefore[row] = old;
      if (this.tables.changes.isGone(row)) return tree.set(path, 0);
      if (this.sameFile(old, row)) return;
      const version = this.addVersion(commit, row);
      tree.set(path, version);
      if (this.tables.versions.kind.at(version) !== KIND.regular) return;
      if (this.isRegular(old)) this.linkTo(version, old);
      else if (old === 0) this.ask(version, this.tables.versions.addEdge(NOWHERE, 0), gone);
    });
    return [];
  }

  private applyMerge(commit: number, tree: PathMap, before: readonly PathMap[]): PendingRename[] {
    const pending: PendingRename[] = [];
    this.forRows(commit, row => {
      const path = this.tables.changes.path[row]!;
      if (this.tables.changes.isGone(row)) return tree.set(path, 0);
      const held = before.map(parent => parent.get(path));
      const same = held.find(version => this.sameFile(version, row));
      if (same !== undefined) return tree.set(path, same);
      const version = this.addVersion(commit, row);
      tree.set(path, version);
      if (this.tables.versions.kind.at(version) === KIND.regular)
        pending.push(...this.linkToParents(version, held));
    });
    return pending;
  }

  /** Edges to the same path in each parent; a parent that has no such path is asked for a rename later. */
  private linkToParents(version: number, held: readonly number[]): PendingRename[] {
    const pending: PendingRename[] = [];
    const asked = new Set<number>();
    held.forEach((old, parent) => {
      if (old === 0) pending.push({ version, edge: this.tables.versions.addEdge(NOWHERE, 0), parent });
      else if (this.isRegular(old) && !asked.has(this.tables.versions.blob.at(old))) {
        asked.add(this.tables.versions.blob.at(old));
        this.linkTo(version, old);
      }
    });
    return pending;
  }

  private askMergeRenames(
    pending: readonly PendingRename[],
    before: readonly PathMap[],
    tree: PathMap,
  ): void {
    const goneFrom = new Map<number, Vanished>();
    const settled = new Set<number>();
    for (const { version, edge, parent } of pending) {
      if (settled.has(version)) continue;
      const gone = goneFrom.get(parent) ?? this.missingIn(tree, before[parent]!);
      goneFrom.set(parent, gone);
      // The first parent that lost the very same file takes everything.
      if (this.ask(version, edge, gone)) settled.add(version);
    }
  }

  /** What `parent` holds at paths that are not in `tree`, in tree order. */
  private missingIn(tree: PathMap, parent: PathMap): Vanished {
    const gone: number[] = [];
    PathMap.differences(parent, tree, (_, old, now) => {
      if (now === 0) gone.push(old);
    });
    const { paths } = this.tables.changes;
    gone.sort((a, b) =>
      paths[this.tables.versions.path.at(a)]! < paths[this.tables.versions.path.at(b)]! ? -1 : 1,
    );
    return new Vanished(gone, this.tables.versions, paths);
  }

  private goneVersions(commit: number, tree: PathMap): Vanished {
    const gone: number[] = [];
    this.forRows(commit, row => {
      const old = this.tables.changes.isGone(row) ? tree.get(this.tables.changes.path[row]!) : 0;
      if (old !== 0) gone.push(old);
    });
    return new Vanished(gone, this.tables.versions, this.tables.changes.paths);
  }

  /** Settles where a new path came from, if the very same file vanished, or keeps the question; says which. */
  private ask(version: number, edge: number, vanished: Vanished): boolean {
    if (vanished.versions.length === 0) return false;
    const exact = vanished.exactSource(version);
    if (exact !== null) this.tables.versions.takeWhole(version, exact);
    else this.questions.push({ version, edge, vanished });
    return exact !== null;
  }

  private linkTo(version: number, old: number): void {
    const { blob, path } = this.tables.versions;
    const same = blob.at(old) === blob.at(version);
    this.tables.versions.addEdge(
      old,
      same ? WHOLE : this.tables.pairs.ask(blob.at(old), blob.at(version), path.at(version)),
    );
  }

  private addVersion(commit: number, row: number): number {
    const { changes } = this.tables;
    return this.tables.versions.add(commit, changes.path[row]!, changes.newBlob[row]!, changes.newKind(row));
  }

  private isRegular(version: number): boolean {
    return version !== 0 && this.tables.versions.kind.at(version) === KIND.regular;
  }

  /** Only the mode differs, or nothing: the version stays. */
  private sameFile(version: number, row: number): boolean {
    return (
      version !== 0 &&
      this.tables.versions.blob.at(version) === this.tables.changes.newBlob[row] &&
      this.tables.versions.kind.at(version) === this.tables.changes.newKind(row)
    );
  }

  private forRows(commit: number, visit: (row: number) => void): void {
    const first = this.tables.changes.first[commit]!;
    for (let row = first; row < first + this.tables.changes.counts[commit]!; row++) visit(row);
  }
}
