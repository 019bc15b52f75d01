import { type CommitRow, declarationOf, heardEvidence, type JudgeContext, judgeOne } from '../attribution';
import { readCommits } from '../git';
import type { Attribution, Commit } from '../model';
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
        const alone = judgedLike(row, commit, rule);
        // What the commit's own text does not show came from the merge of its branch, by its name or by what the merge says.
        const others = row.signs.filter(sign => !alone.evidence.some(evidence => evidence.sign === sign));
        records.set(commit.id, {
          commit: commit.id,
          date: commit.committerTime === null ? '' : isoDate(commit.committerTime),
          author: commit.author.name,
          subject: commit.message.split('\n', 1)[0]!,
          class: row.class,
          agents: alone.agents.length > 0 || row.agent === null ? alone.agents : [row.agent],
          evidence: [...alone.evidence, ...others.map(heardEvidence)],
          users: declarationOf({ ...row, author: commit.author }, row.reason, rule.mailmap),
          ...(alone.parts ? { parts: alone.parts } : {}),
        });
      },
      options.signal,
    );
    return rows.map(row => records.get(row.commit)!);
  });
}

/** What the commit's own text says; without its date where the history around it was found to belie that. */
function judgedLike({ signs }: CommitRow, commit: Commit, context: JudgeContext): Attribution {
  const alone = judgeOne(commit, context);
  const isBelied = alone.evidence.some(({ sign, where }) => where === 'date' && !signs.includes(sign));
  return isBelied ? judgeOne({ ...commit, committerTime: null }, context) : alone;
}
