import type { Judged } from '../../attribution';
import type { FileSpan } from '../../circumstances';
import type { Past } from '../../compose';
import type { ReadVersion } from '../../declaring';
import type { Ref, Tag } from '../../git';
import type { BaseFile } from '../../lines';
import type { PathScope, RuleSources } from '../../rule';
import type { Tally } from '../../trend';

/** A file of the tree of the head. */
export interface HeadFile extends BaseFile {
  /** What its path decides. */
  readonly scope: PathScope;
  /** Its lines are among those counted. */
  readonly counted: boolean;
}

/** All that one analysis found out and the next can begin with, where only commits on top are new. */
export interface Baseline {
  readonly judged: Judged;
  /** Release tags as the refs name them, those with their commits, and the names of those that lead to none. */
  readonly refs: readonly Ref[];
  readonly tags: readonly Tag[];
  readonly missing: readonly string[];
  readonly noCommits: readonly string[];
  /** Where the records were kept that it heeds. */
  readonly records: readonly Ref[];
  /** Commit of each sample; the last is the head. */
  readonly samples: readonly number[];
  readonly tally: Tally;
  readonly past: Past | null;
  readonly head: readonly HeadFile[];
  readonly agentFiles: readonly FileSpan[];
  /** What the files say of declaring. */
  readonly declaring: readonly ReadVersion[];
  /** Ids of the blobs that were missing: whoever goes on from here must find them missing still. */
  readonly lacking: readonly string[];
  readonly sources: RuleSources;
}
