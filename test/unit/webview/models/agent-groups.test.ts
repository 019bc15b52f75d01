import { strict as assert } from 'node:assert';
import { groupAgents } from '../../../../src/webview/models/agent-groups';
import { HOSTILE, SAMPLE } from '../../../support/page-sample';

describe('agents', () => {
  it('are grouped with their models, the sums in order', () => {
    const groups = groupAgents(SAMPLE);
    assert.deepEqual(
      groups.map(({ agent, living, commits, models }) => [agent, living, commits, models.length]),
      [
        ['Aider', 700, 40, 2],
        [HOSTILE, 8, 1, 1],
      ],
    );
    assert.deepEqual(
      groups.map(({ lastUse }) => lastUse),
      [SAMPLE.trend.at(-1)!.date, null],
    );
  });
});
