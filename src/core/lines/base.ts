import type { ObjectIds } from '../git';
import type { OwnedVersion } from './owners';
import type { BlobTable } from './tables/blobs';
import type { Head } from './tables/heads';
import { PathMap } from './tables/path-map';
import type { Runs } from './tables/runs';
import type { VersionTable } from './tables/versions';

/** One path of a tree whose lines are known. */
export interface BaseFile {
  /** Byte string. */
  readonly path: string;
  /** Id of the blob, as bytes. */
  readonly blob: Uint8Array;
  readonly kind: number;
  /** Number of lines, or BINARY; 0 for what is no regular file. */
  readonly lines: number;
  readonly runs: Runs | null;
  /** A pointer to a file kept elsewhere (git-lfs). */
  readonly pointer: boolean;
  /** What is known of its first lines. */
  readonly head: Head;
}

/** A commit whose lines were followed before: history is followed from there on. */
export interface Base {
  readonly commit: number;
  readonly files: readonly BaseFile[];
  /** Number of the first commit that is new; all before it are known. */
  readonly first: number;
}

/**
 * What the tree of a base holds at some paths, as versions, which are the first of all. Those at which nothing changed
 * since are the same in every tree to come: nobody has to ask for them.
 */
export class BaseVersions {
  readonly tree = PathMap.empty();
  private readonly files: BaseFile[] = [];
  private readonly given: OwnedVersion[] = [];

  constructor(
    base: Base,
    private readonly versions: VersionTable,
    ids: ObjectIds,
    paths: readonly string[],
  ) {
    const numbers = new Map(paths.map((path, number) => [path, number]));
    for (const file of base.files) {
      const number = numbers.get(file.path);
      if (number === undefined) continue;
      const { blob, kind, runs, lines } = file;
      const version = versions.add(base.commit, number, ids.internRaw(Buffer.from(blob), 0), kind);
      this.tree.set(number, version);
      this.files.push(file);
      this.given[version] = { version, runs, lines };
    }
  }

  /** What is known of a version, where it is one of the base. */
  owned(version: number): OwnedVersion | undefined {
    return this.given[version];
  }

  tell(blobs: BlobTable, pointers: Set<number>): void {
    this.files.forEach(({ lines, runs, pointer, head }, i) => {
      const blob = this.versions.blob.at(i + 1);
      if (runs !== null || lines !== 0) blobs.setLines(blob, lines);
      if (pointer) pointers.add(blob);
      if (!blobs.heads.isKnown(blob)) blobs.heads.put(blob, head);
    });
  }
}
