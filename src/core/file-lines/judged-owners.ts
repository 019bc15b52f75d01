import { type CommitRow, type JudgedHistory, judgeOne } from '../attribution';
import { type ObjectReader, readCommits } from '../git';
import { CLASSES } from '../model';
import type { Rule } from '../rule';

/** What is concluded of commits whose whole history was judged. */
export function rowsFrom({
  graph,
  owners,
  attributions,
  aiUsers,
}: JudgedHistory): (commit: string) => CommitRow {
  return id => {
    const commit = graph.numberOf(id)!;
    const owner = owners.ofCommit(commit);
    return {
      commit: id,
      class: owners.className(owner),
      agent: attributions.agentModels[owners.agentOf(owner)] ?? null,
      signs: attributions.signs.get(commit) ?? [],
      reason: aiUsers.reasonFor(commit),
    };
  };
}

/** What the own words of some commits say. Of one at the edge of what was fetched nobody knows who wrote its lines. */
export async function rowsByOwnWords(
  reader: ObjectReader,
  commits: readonly string[],
  rule: Rule,
  signal?: AbortSignal,
): Promise<CommitRow[]> {
  const rows: CommitRow[] = [];
  await readCommits(
    reader,
    commits,
    commit => {
      const { class: name, agents, evidence } = judgeOne(commit, rule);
      const signs = [...new Set(evidence.map(({ sign }) => sign))];
      const isEdge = reader.boundary.has(commit.id) && !signs.includes('era');
      rows.push({
        commit: commit.id,
        class: isEdge ? UNKNOWN : name,
        agent: isEdge ? null : (agents[0] ?? null),
        signs,
        reason: null,
      });
    },
    signal,
  );
  return rows;
}

const [, , , UNKNOWN] = CLASSES;
