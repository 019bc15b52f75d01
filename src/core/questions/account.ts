import type { CommitRow } from '../attribution';
import { type CommitStat, readCommits, readStat } from '../git';
import type { Commit } from '../model';
import { type OpenOptions, withReader, withRepository } from '../open';
import { readRecordOf } from '../recorded';
import { type ExplainedCommit, isoDate } from '../report';
import { describeCommits } from './describe-commits';
import { type Explanation, explain, summaryOf } from './explain';

/** All that is told of one commit. */
export interface CommitAccount extends ExplainedCommit {
  readonly isMerge: boolean;
  /** Of all files, also those that do not count; null of a merge, and where not all of it can be read. */
  readonly stat: CommitStat | null;
}

/** `revision` is anything that names a commit; it is judged as `explain` judges it. `row`: what is known of it already. */
export async function account(
  path: string,
  revision: string,
  row: CommitRow | null,
  options: OpenOptions,
): Promise<CommitAccount> {
  const explanation = (await known(path, row, options)) ?? (await explain(path, [revision], options))[0]!;
  const { commit: id } = explanation;
  return withReader(path, options, async (_, reader) => {
    let found: Commit | null = null;
    const visit = (commit: Commit) => {
      found = commit;
    };
    await readCommits(reader, [id], visit, options.signal);
    const { parents, committerTime, author, message } = found! as Commit;
    const isMerge = parents.length > 1;
    const isEdge = reader.boundary.has(id);
    return {
      ...explanation,
      date: committerTime === null ? '' : isoDate(committerTime),
      author: author.name,
      subject: message.split('\n', 1)[0]!,
      isMerge,
      stat: isMerge || isEdge ? null : await readStat(reader, id, parents[0] ?? null, options.signal),
    };
  });
}

/** The same without all of history; null where that is needed, for the words of a merge that the commit heard from. */
async function known(path: string, row: CommitRow | null, options: OpenOptions): Promise<Explanation | null> {
  // What sessions hold of it only all of history tells: what one commit has of an edit, no later one has.
  if (row === null || options.sessions) return null;
  const [record] = await describeCommits(path, [row], options);
  if (!record!.evidence.every(({ text }) => text !== '')) return null;
  return withRepository(path, options, async ({ reader, rule }) => {
    // Which lines came from a branch, or from records of other commits, only all of history tells.
    if (rule.branches.length > 0 && record!.parts !== undefined) return null;
    const found = await readRecordOf(reader, rule.records, row.commit, options.signal);
    if (found === 'more') return null;
    return found === null ? record! : { ...record!, recorded: summaryOf(found) };
  });
}
