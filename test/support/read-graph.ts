import { type ObjectReader, readHistory } from '../../src/core/git';
import { type CommitGraph, type Link, orderCommits } from '../../src/core/graph';

/** The commits that `head` leads to, as the product numbers them, and the children of those that are missing. */
export async function readGraph(
  reader: ObjectReader,
  head: string,
  signal?: AbortSignal,
): Promise<{ readonly graph: CommitGraph; readonly cut: readonly string[] }> {
  let links: Link[] = [];
  const begin = () => {
    links = [];
    return (commit: Link) => links.push({ ...commit });
  };
  const cut = await readHistory(reader, { tips: [head] }, begin, signal);
  return { graph: orderCommits(links, [head]).graph, cut };
}
