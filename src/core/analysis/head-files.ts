import type { FileVersions, OwnedVersion } from '../lines';
import type { Scope } from '../rule';
import type { Tally } from '../trend';
import type { HeadFile } from './baseline';

/** Keeps the lines of those versions that are in the tree of the head, for whoever goes on from there. */
export class HeadFiles {
  private readonly owned = new Map<number, OwnedVersion>();

  constructor(private readonly versions: ReadonlyMap<number, number>) {}

  readonly visit = (owned: OwnedVersion): void => {
    if (this.versions.has(owned.version)) this.owned.set(owned.version, owned);
  };

  list(
    { versions, ids, paths, pointers, heads }: FileVersions,
    scope: Scope,
    { headPaths }: Tally,
  ): HeadFile[] {
    return [...this.versions].map(([version, number]) => {
      const { runs, lines } = this.owned.get(version)!;
      const blob = versions.blob.at(version);
      const path = paths[number]!;
      return {
        path,
        blob: Uint8Array.from(ids.raw(blob)),
        kind: versions.kind.at(version),
        lines,
        runs,
        pointer: pointers.has(blob),
        head: heads.headOf(blob),
        scope: scope.ofPath(number),
        counted: headPaths.has(path),
      };
    });
  }
}
