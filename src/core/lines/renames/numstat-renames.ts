import { KIND, readRenames } from '../../git';
import type { KnownRename, KnownRenames } from '../../git-memory';
import type { Asking, Genealogy } from '../asking';
import type { ChangeTable } from '../tables/changes';

/** Renames as `git log --numstat` counts them: row of the new path → row of the old one. */
export type RenamedRows = ReadonlyMap<number, number>;

/**
 * Finds the renames that numstat sees: git pairs each vanished file with one new file, while blame (which follows one
 * file at a time) may lead several new files to the same source. Merges have no numstat.
 */
export async function findRenamedRows(
  { reader, lanes, signal }: Asking,
  { graph, changes }: Genealogy,
  known: KnownRenames | null,
): Promise<RenamedRows> {
  const candidates: number[] = [];
  const rows = new Map<number, number>();
  for (let commit = 0; commit < graph.size; commit++) {
    if (graph.parents[commit]!.length !== 1 || !mayRename(changes, commit)) continue;
    if (known?.knows(graph.ids[commit]!)) recall(known, graph.ids[commit]!, changes, commit, rows);
    else candidates.push(commit);
  }
  const comparisons = candidates.map(commit => ({
    commit: graph.ids[commit]!,
    parent: graph.ids[graph.parents[commit]![0]!]!,
  }));
  const found: KnownRename[] = [];
  const visit = (index: number, renames: readonly { from: string; to: string }[]) => {
    const byPath = rowsByPath(changes, candidates[index]!);
    const { commit } = comparisons[index]!;
    for (const { from, to } of renames) {
      rows.set(byPath.get(to)!, byPath.get(from)!);
      found.push({ commit, to, place: 0, from });
    }
  };
  const incomplete = new Set<string>();
  const doubt = (index: number) => incomplete.add(comparisons[index]!.commit);
  await readRenames(reader, comparisons, lanes, visit, doubt, signal);
  known?.keep(
    comparisons.map(({ commit }) => commit).filter(commit => !incomplete.has(commit)),
    found.filter(({ commit }) => !incomplete.has(commit)),
  );
  return rows;
}

function recall(
  known: KnownRenames,
  id: string,
  changes: ChangeTable,
  commit: number,
  rows: Map<number, number>,
): void {
  const byPath = rowsByPath(changes, commit);
  for (const [path, row] of byPath) {
    const from = known.sourceOf(id, path, 0);
    if (from !== undefined) rows.set(row, byPath.get(from)!);
  }
}

/** Asks for the diffs of renames, so that their changed lines can be counted. */
export function askRenameDiffs({ changes, pairs }: Genealogy, renamed: RenamedRows): void {
  for (const [to, from] of renamed) {
    const [oldBlob, newBlob] = [changes.oldBlob[from]!, changes.newBlob[to]!];
    if (oldBlob !== newBlob && changes.newKind(to) === KIND.regular)
      pairs.ask(oldBlob, newBlob, changes.path[to]!);
  }
}

function mayRename(changes: ChangeTable, commit: number): boolean {
  let appears = false;
  let vanishes = false;
  const first = changes.first[commit]!;
  for (let row = first; row < first + changes.counts[commit]!; row++) {
    appears ||= changes.isNewFile(row);
    vanishes ||= changes.isGone(row);
  }
  return appears && vanishes;
}

function rowsByPath(changes: ChangeTable, commit: number): Map<string, number> {
  const rows = new Map<string, number>();
  const first = changes.first[commit]!;
  for (let row = first; row < first + changes.counts[commit]!; row++)
    rows.set(changes.paths[changes.path[row]!]!, row);
  return rows;
}
