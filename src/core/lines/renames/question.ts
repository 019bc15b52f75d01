import { KIND } from '../../git';
import type { VersionTable } from '../tables/versions';

/** A new path at a commit: did its lines come from one of the files that vanished there? */
export interface RenameQuestion {
  readonly version: number;
  /** The edge of `version` that the answer fills. */
  readonly edge: number;
  /** Shared by all questions of one commit and parent. */
  readonly vanished: Vanished;
}

/** Git looks at no more files of equal content than this. */
const MOST_EQUALS = 100;

/**
 * Paths that a commit removed, in tree order. Only regular files can be a source, but git lets the others compete:
 * a name that a symlink had too is not unique, and a source that cannot match still holds a place among the best.
 */
export class Vanished {
  private byBlob: Map<number, number[]> | null = null;
  private byName: Map<string, number[]> | null = null;

  constructor(
    readonly versions: readonly number[],
    private readonly table: VersionTable,
    private readonly paths: readonly string[],
  ) {}

  pathOf(version: number): string {
    return this.paths[this.table.path.at(version)]!;
  }

  /** The file with the same content that git would pick: one of the same name first, else the first; or null. */
  exactSource(version: number): number | null {
    this.byBlob ??= this.index();
    const equal = this.byBlob.get(this.table.blob.at(version))?.slice(0, MOST_EQUALS) ?? [];
    const name = baseName(this.pathOf(version));
    return equal.find(source => baseName(this.pathOf(source)) === name) ?? equal[0] ?? null;
  }

  /** Positions in `versions` of all that have this name, in whatever folder. */
  named(name: string): readonly number[] {
    if (this.byName === null) {
      this.byName = new Map();
      for (const [position, version] of this.versions.entries()) {
        const own = baseName(this.pathOf(version));
        const list = this.byName.get(own);
        if (list) list.push(position);
        else this.byName.set(own, [position]);
      }
    }
    return this.byName.get(name) ?? [];
  }

  private index(): Map<number, number[]> {
    const index = new Map<number, number[]>();
    for (const version of this.versions) {
      if (this.table.kind.at(version) !== KIND.regular) continue;
      const blob = this.table.blob.at(version);
      const list = index.get(blob);
      if (list) list.push(version);
      else index.set(blob, [version]);
    }
    return index;
  }
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
