import { KIND } from '../git';
import type { Mainline } from '../graph';
import type { ChangeTable } from '../lines';
import type { AgentFiles } from './agent-files';

/** When an agent's file was on the main line; commits by number. */
export interface FileSpan {
  /** Byte string. */
  readonly path: string;
  /** The first that had it. */
  readonly came: number;
  /** The first that had it no more; null where the head has it. */
  readonly went: number | null;
}

type Changes = Pick<ChangeTable, 'first' | 'counts' | 'path' | 'paths' | 'newKind' | 'isGone'>;

/**
 * Follows agents' files along the main line, from commit `from` on. What each of its commits changed against its first
 * parent is known anyway: no tree is looked at, and git is asked nothing. In order of coming, then by path.
 */
export function followAgentFiles(
  before: readonly FileSpan[],
  changes: Changes,
  mainline: Mainline,
  from: number,
  files: AgentFiles,
): FileSpan[] {
  const spans = new Map(before.map(span => [span.path, span]));
  const wanted = wantedPaths(changes.paths, files);
  for (const commit of mainline.commits.slice(mainline.landing[from]!)) {
    const first = changes.first[commit]!;
    for (let row = first; row < first + changes.counts[commit]!; row++) {
      const as = wanted[changes.path[row]!]!;
      if (as === NOT_WANTED) continue;
      const path = changes.paths[changes.path[row]!]!;
      const isThere = !changes.isGone(row) && (as === ANY || changes.newKind(row) !== KIND.regular);
      const span = spans.get(path);
      if (isThere && span?.went !== null) spans.set(path, { path, came: span?.came ?? commit, went: null });
      else if (!isThere && span?.went === null) spans.set(path, { ...span, went: commit });
    }
  }
  return [...spans.values()].sort(
    (a, b) => mainline.landing[a.came]! - mainline.landing[b.came]! || (a.path < b.path ? -1 : 1),
  );
}

const NOT_WANTED = 0;
const ANY = 1;
const LINK = 2;

/** How each path can be an agent's file: in any way, or only as a link or submodule. */
function wantedPaths(paths: readonly string[], files: AgentFiles): Uint8Array {
  return Uint8Array.from(paths, path => {
    if (files.rowOf(path) !== null) return ANY;
    return files.rowOfLink(path) === null ? NOT_WANTED : LINK;
  });
}
