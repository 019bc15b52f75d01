import { strict as assert } from 'node:assert';
import { groupOf, latestMilestone } from '../../../../src/webview/models/milestone-groups';
import { HOSTILE, SAMPLE } from '../../../support/page-sample';

describe('milestones', () => {
  const find = (id: string) => SAMPLE.milestones.find(milestone => milestone.id === id)!;

  it('each have one place in the list but for releases', () => {
    assert.equal(groupOf(find('living-low-10')), 'held');
    assert.equal(groupOf(find('custom:1')), 'held');
    assert.equal(groupOf(find('new-low-25-lost')), 'lost');
    assert.equal(groupOf(find(`release:${HOSTILE}`)), null);
  });

  it('have a latest: no release, nothing that was lost again', () =>
    assert.equal(latestMilestone(SAMPLE.milestones)?.id, 'custom:1'));

  it('have a latest that tells most: a share before a first, a first before a tool', () => {
    const [tool, first, held] = [find('agent:Aider'), find('first-ai'), find('living-low-10')];
    assert.equal(latestMilestone([held, first, tool])?.id, held.id);
    assert.equal(latestMilestone([first, tool])?.id, first.id);
    assert.equal(latestMilestone([find('new-low-25-lost'), tool])?.id, tool.id);
    assert.equal(latestMilestone([find('new-low-25-lost')]), null);
  });
});
