/** `same-patch`: the commits change the same lines of the same files. `same-lines`: the lines were found again. */
export type CarriedHow = 'same-patch' | 'same-lines';

/** Neighbouring lines of a target that neighbouring lines of a source were carried to. */
export interface CarriedRange {
  /** In the file as the target committed it, from 1, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly source: string;
  /** Byte string, as the source called the file. */
  readonly sourcePath: string;
  /** In the file as the source committed it, from 1: which line `first` is. */
  readonly sourceFirst: number;
  readonly how: CarriedHow;
}

export interface CarriedFile {
  /** Byte string, as the target calls the file. */
  readonly path: string;
  /** Ascending, and none overlaps another. Only lines that the target added. */
  readonly ranges: readonly CarriedRange[];
}

export interface CarriedCommit {
  readonly target: string;
  readonly files: readonly CarriedFile[];
}

export interface CarriedCounts {
  /** Sources that were looked for again. */
  readonly sources: number;
  /** Sources whose objects are not there, or cannot be read. */
  readonly gone: number;
  /** Lines of targets whose source is known. */
  readonly matchedLines: number;
  /** Lines of targets that sources of different works have, while nothing tells which of them it was. */
  readonly ambiguousLines: number;
  /** Lines of sources that no target brought, as far as can be told. */
  readonly unmatchedLines: number;
  /** Lines of sources and targets that were not read, for there were too many. */
  readonly leftLines: number;
}

/** Where the lines of sources are in a history that the sources are not in. */
export interface Carried {
  /** In the order of the targets; only those that something was carried to. */
  readonly commits: readonly CarriedCommit[];
  readonly counts: CarriedCounts;
}
