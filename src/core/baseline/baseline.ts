import type { Judged } from '../attribution';
import type { Ref, Tag } from '../git';
import type { BaseFile } from '../lines';
import type { RuleSources } from '../rule';
import type { PathScope, Tally } from '../trend';

/** All that one analysis found out and the next can begin with, where only commits on top are new. */
export interface Baseline {
  readonly judged: Judged;
  /** Release tags as the refs name them, those with their commits, and the names of those that lead to none. */
  readonly refs: readonly Ref[];
  readonly tags: readonly Tag[];
  readonly missing: readonly string[];
  /** Commit of each sample; the last is the head. */
  readonly samples: readonly number[];
  readonly tally: Tally;
  /** The tree of the head. */
  readonly files: readonly BaseFile[];
  /** What the path of each of these files decides. */
  readonly scopes: readonly PathScope[];
  readonly sources: RuleSources;
}
