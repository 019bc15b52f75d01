import { strict as assert } from 'node:assert';
import { memberOfReport } from '../../../../src/core/organisation';
import { sampleLoop } from '../../../support/loop-sample';
import { SAMPLE } from '../../../support/page-sample';

const PLACE = { id: 'a', path: 'b' };

describe('a member that is made of a report', () => {
  it('has as its own the living lines of the agents that it ships', () => {
    const [first] = SAMPLE.series.agents;
    const { ships, own, agents } = memberOfReport(
      { ...SAMPLE, loop: sampleLoop(SAMPLE, first!.agent) },
      PLACE,
    );
    assert.deepEqual(ships, [first!.agent]);
    const lines = agents.filter(({ agent }) => agent === first!.agent).map(({ living }) => living);
    assert.ok(own > 0);
    assert.equal(
      own,
      lines.reduce((sum, count) => sum + count, 0),
    );
  });

  it('ships nothing where its report tells of nothing', () => {
    const { ships, own } = memberOfReport({ ...SAMPLE, loop: null }, PLACE);
    assert.deepEqual([ships, own], [[], 0]);
  });

  it('leaves out an agent that no sample has anything of', () => {
    const nothing = SAMPLE.trend.map(() => 0);
    const none = { agent: 'Nobody', model: null, living: nothing, added: nothing, commits: nothing };
    const { agents } = memberOfReport({ ...SAMPLE, series: { ...SAMPLE.series, agents: [none] } }, PLACE);
    assert.deepEqual(agents, []);
  });
});
