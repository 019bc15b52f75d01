import { PathNames, packCommits, unpackCommits } from './numbering';
import type { Pile } from './pile';
import type { StoredRenames } from './stored-formats';

/** A path that is new at a commit, and the one it came from. */
export interface KnownRename {
  /** Full id in hex. */
  readonly commit: string;
  readonly to: string;
  /** Tells several places apart that one path may have come from. */
  readonly place: number;
  readonly from: string;
}

/** Renames that were found before. A commit of which all was asked and that has none is known, too. */
export class KnownRenames {
  private readonly commits = new Set<string>();
  private readonly sources = new Map<string, string>();
  private readonly pile: Pile<StoredRenames> | null;

  constructor(pile: Pile<StoredRenames> | null, idBytes: number) {
    this.pile = pile;
    for (const stored of pile?.load() ?? []) {
      const commits = unpackCommits(stored.commits, idBytes);
      const paths = stored.paths.split('\0');
      for (const commit of commits) this.commits.add(commit);
      for (let i = 0; i < stored.rows.length; i += 4) {
        const [commit, to, place, from] = stored.rows.subarray(i, i + 4);
        this.sources.set(keyOf(commits[commit!]!, paths[to!]!, place!), paths[from!]!);
      }
    }
  }

  knows(commit: string): boolean {
    return this.commits.has(commit);
  }

  /** Where a path of a known commit came from; undefined for nowhere. */
  sourceOf(commit: string, to: string, place: number): string | undefined {
    return this.sources.get(keyOf(commit, to, place));
  }

  /** Keeps all that was found of these commits. */
  keep(commits: readonly string[], renames: readonly KnownRename[]): void {
    if (this.pile === null || commits.length === 0) return;
    const numbers = new Map(commits.map((commit, i) => [commit, i]));
    const names = new PathNames();
    const rows = renames.flatMap(({ commit, to, place, from }) => [
      numbers.get(commit)!,
      names.path(to),
      place,
      names.path(from),
    ]);
    this.pile.add({ commits: packCommits(commits), paths: names.paths, rows: Int32Array.from(rows) });
  }
}

function keyOf(commit: string, to: string, place: number): string {
  return `${commit}${place}\0${to}`;
}
