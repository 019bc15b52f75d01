import type { ObjectReader } from '../git';
import { type CommitGraph, findMainline } from '../graph';
import type { Attribution } from '../model';
import { hearMerges, type MergedCommits } from './merged-in';
import { type JudgeContext, People, readJudged } from './reading';

/** The commits of a range, each judged by its own words. */
export interface JudgedRange {
  readonly graph: CommitGraph;
  /** By the number of the commit. */
  readonly judged: readonly Attribution[];
  /** Commits that say nothing of AI, where the merge that brought them does. */
  readonly heard: ReadonlySet<number>;
  /** Commits at which history ends because a parent is missing from the repository. */
  readonly cut: readonly string[];
}

/** Reads and judges the commits that `tip` leads to and `known` do not, without the rest of history. */
export async function judgeRange(
  reader: ObjectReader,
  { tip, known }: { readonly tip: string; readonly known: readonly string[] },
  context: JudgeContext,
  signal?: AbortSignal,
): Promise<JudgedRange> {
  const people = new People();
  const read = await readJudged(reader, { tips: [tip], known }, context, people, { signal });
  const { graph, judged, authors, names, say, cut } = read;
  const head = graph.numberOf(tip);
  const heard = new Set<number>();
  if (head === undefined) return { graph, judged, heard, cut };
  const merged: MergedCommits = {
    graph,
    mainline: findMainline(graph, head),
    authorOf: commit => names[authors[commit]!] ?? '',
    get: commit => judged[commit]!,
    set: (commit, { class: name }) => {
      if (judged[commit]!.class === 'unknown' && name !== 'unknown') heard.add(commit);
    },
  };
  hearMerges(say, merged, context.catalogue);
  return { graph, judged, heard, cut };
}
