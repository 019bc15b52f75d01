import { type CommitRow, declarationOf, judgeOne } from '../attribution';
import { readCommits } from '../git';
import { type OpenOptions, withRepository } from '../open';
import { type ExplainedCommit, isoDate } from '../report';

/** One commit as a person reads of it; the date is empty where git cannot read it. */
export type CommitRecord = ExplainedCommit;

/** Reads the commits of some rows, in their order, with the text of their evidence. */
export function describeCommits(
  path: string,
  rows: readonly CommitRow[],
  options: OpenOptions,
): Promise<CommitRecord[]> {
  return withRepository(path, options, async ({ reader, rule }) => {
    const records = new Map<string, CommitRecord>();
    const byId = new Map(rows.map(row => [row.commit, row]));
    await readCommits(
      reader,
      [...byId.keys()],
      commit => {
        const row = byId.get(commit.id)!;
        const alone = judgeOne(commit, rule);
        // What the commit's own text does not show came from the branch that a merge named.
        const others = row.signs.filter(sign => !alone.evidence.some(evidence => evidence.sign === sign));
        records.set(commit.id, {
          commit: commit.id,
          date: commit.committerTime === null ? '' : isoDate(commit.committerTime),
          author: commit.author.name,
          subject: commit.message.split('\n', 1)[0]!,
          class: row.class,
          agents: alone.agents.length > 0 || row.agent === null ? alone.agents : [row.agent],
          evidence: [
            ...alone.evidence,
            ...others.map(sign => ({ sign, where: 'branch' as const, text: '' })),
          ],
          users: declarationOf({ ...row, author: commit.author }, row.reason, rule.mailmap),
        });
      },
      options.signal,
    );
    return rows.map(row => records.get(row.commit)!);
  });
}
