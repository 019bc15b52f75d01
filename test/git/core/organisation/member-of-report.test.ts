import { strict as assert } from 'node:assert';
import { readOrganisation } from '../../../../src/cli/dataset/read-organisation';
import { type Member, memberOfReport } from '../../../../src/core/organisation';
import { type QueriedDataset, queriedDataset } from '../../../support/sql/queried-dataset';

describe('a member that is made of its report', () => {
  let dataset: QueriedDataset;
  before(async () => {
    dataset = await queriedDataset();
  });
  after(() => dataset?.dispose());

  it('is the one of the dataset, but for the months of single commits', async () => {
    const { members } = await readOrganisation(dataset.out);
    for (const member of members) {
      const { report } = dataset.repositories.get(member.id)!.counted;
      assert.deepEqual(comparable(memberOfReport(report, member)), comparable(member));
    }
  });

  it('began with the first sample that has a commit, and with AI where one declares it', () => {
    for (const [id, { counted }] of dataset.repositories) {
      const { begun } = memberOfReport(counted.report, { id, path: id });
      const withCommits = counted.report.trend.filter(({ commits }) => commits.counted > 0);
      const withAi = withCommits.filter(({ commits: { agent, pair, assist } }) => agent + pair + assist > 0);
      assert.equal(begun?.begun, withCommits[0]?.date.slice(0, 7));
      assert.equal(begun?.ai ?? null, withAi[0]?.date.slice(0, 7) ?? null);
    }
  });
});

/** Agents in one order; what it ships is told to the fixture, and not to its reports. */
function comparable({ begun: _, ships: __, own: ___, agents, ...member }: Member) {
  const named = agents.map(agent => [`${agent.agent} ${agent.model}`, agent] as const);
  return { ...member, agents: Object.fromEntries(named) };
}
