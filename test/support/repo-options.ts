export type Content = string | Buffer;
/** A string stands for its UTF-8 bytes. */
export type Path = string | Buffer;
/** `Name <address>`, as in a commit object. */
export type Ident = string;

export interface RepoOptions {
  readonly objectFormat?: 'sha1' | 'sha256';
  readonly bare?: boolean;
  /** Date of the first commit in seconds since 1970. */
  readonly start?: number;
  /** Seconds from each commit to the next. */
  readonly step?: number;
}

export interface CommitOptions {
  readonly message?: Content;
  readonly author?: Ident;
  /** The author where not given. */
  readonly committer?: Ident;
  /** Committer date in seconds, or as `Date.parse` reads it; later commits go on from here. */
  readonly date?: number | string;
  /** The committer date where not given. */
  readonly authorDate?: number | string;
  /** Full ids or branch names; the current commit where not given. */
  readonly parents?: readonly string[];
  /** Further header lines, such as `encoding ISO-8859-1`. */
  readonly headers?: readonly string[];
}
