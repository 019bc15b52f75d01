import type { ObjectIds } from '../git';
import { BlobNames, blobsOf, PathNames, packCommits, unpackCommits } from './numbering';
import type { Pile } from './pile';
import type { StoredChanges } from './stored-formats';

/** One path that a commit changed. */
export interface ChangeRow {
  readonly path: string;
  readonly oldBlob: number;
  readonly newBlob: number;
  readonly oldKind: number;
  readonly newKind: number;
}

/** What commits changed against their first parents, as git said before. */
export class KnownChanges {
  constructor(
    private readonly pile: Pile<StoredChanges> | null,
    private readonly ids: ObjectIds,
  ) {}

  /** Whether anything that is given to `keep` will be there another time. */
  get isKept(): boolean {
    return this.pile !== null;
  }

  /** Calls `visit` for each commit that is known, by full id in hex. */
  recall(visit: (commit: string, rows: readonly ChangeRow[]) => void): void {
    for (const stored of this.pile?.load() ?? []) {
      const commits = unpackCommits(stored.commits, this.ids.idBytes);
      const paths = stored.paths.split('\0');
      const blobs = blobsOf(stored.ids, this.ids);
      let row = 0;
      commits.forEach((commit, i) => {
        const rows: ChangeRow[] = [];
        for (const end = row + stored.counts[i]!; row < end; row++)
          rows.push({
            path: paths[stored.path[row]!]!,
            oldBlob: blobs[stored.oldBlob[row]!]!,
            newBlob: blobs[stored.newBlob[row]!]!,
            oldKind: stored.kinds[row]! >> 2,
            newKind: stored.kinds[row]! & 3,
          });
        visit(commit, rows);
      });
    }
  }

  keep(commits: readonly { readonly id: string; readonly rows: readonly ChangeRow[] }[]): void {
    if (this.pile === null || commits.length === 0) return;
    const [names, paths] = [new BlobNames(this.ids), new PathNames()];
    const rows = commits.flatMap(commit => commit.rows);
    const column = (value: (row: ChangeRow) => number) => Int32Array.from(rows, value);
    const columns = {
      path: column(row => paths.path(row.path)),
      oldBlob: column(row => names.id(row.oldBlob)),
      newBlob: column(row => names.id(row.newBlob)),
      kinds: Uint8Array.from(rows, row => (row.oldKind << 2) | row.newKind),
    };
    this.pile.add({
      commits: packCommits(commits.map(({ id }) => id)),
      counts: Int32Array.from(commits, commit => commit.rows.length),
      ids: names.ids,
      paths: paths.paths,
      ...columns,
    });
  }
}
