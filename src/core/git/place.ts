/** Where a repository keeps its objects, and what was asked of it by name. No other call touches the repository. */
export interface RepositoryPlace {
  /** Folder name a person knows it by: of the work tree, or of the bare repository. */
  readonly name: string;
  /** As git calls it: a few of its answers depend on it. */
  readonly gitVersion: string;
  readonly objectsDir: string;
  readonly objectFormat: 'sha1' | 'sha256';
  /** Commits whose parents a shallow clone left out. */
  readonly shallow: readonly string[];
  /** The repository is a partial clone: objects may be missing by design. */
  readonly partial: boolean;
  /** The commit to analyse, full hex. */
  readonly head: string;
  readonly tags: readonly Ref[];
  /** Where notes are kept, by the ref's name behind `refs/`: `notes/ai`. */
  readonly notes: readonly Ref[];
  /** Branches, own and fetched, and heads of requests to merge, by the ref's name behind `refs/`: `pull/7/head`. */
  readonly branches: readonly Ref[];
}

/** A ref as the repository names it; its object may be a commit, an annotated tag, anything, or missing. */
export interface Ref {
  /** Without the prefix that was asked for. */
  readonly name: string;
  readonly object: string;
}

/** A tag that leads to a commit of the repository. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
  /** Committer date of that commit in seconds; null where git cannot read it. */
  readonly time: number | null;
}
