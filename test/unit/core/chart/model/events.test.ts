import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, ENGLISH, heldThreshold, type Measure, type Only } from '../../../../../src/core/chart';
import { eventsOf } from '../../../../../src/core/chart/model/events';
import type { Milestone } from '../../../../../src/core/report';
import { DAY, milestone, START } from '../../../../support/chart-reports';

const threshold = (id: string, days: number, held: boolean): Milestone =>
  milestone(id, START + days * DAY, { kind: 'threshold', bound: 'low', held });

const MILESTONES = [
  milestone('first-ai', START, { kind: 'first' }),
  milestone('first-agent', START + DAY, { kind: 'first' }),
  threshold('living-low-10', 10, true),
  threshold('new-low-10', 10, true),
  threshold('living-low-25', 20, true),
  threshold('new-low-50', 30, true),
  threshold('living-low-50', 40, false),
  threshold('living-low-50-lost', 70, false),
  milestone('release:v1', START + 80 * DAY, { kind: 'release' }),
  milestone('agent:Claude Code', START, { kind: 'tool' }),
];

const told = (milestones: readonly Milestone[], measure: Measure, only: Only | null = null) =>
  eventsOf(milestones, { ...DEFAULT_VIEW, measure, only }).map(({ milestone: { id }, until }) =>
    until === null ? id : `${id} to ${until.id}`,
  );

describe('what the chart tells', () => {
  it('begins with the greatest threshold that holds, then the first sign, then what was lost above it', () => {
    assert.deepEqual(told(MILESTONES, 'living'), [
      'living-low-25',
      'first-ai',
      'living-low-50 to living-low-50-lost',
      'living-low-10',
      'first-agent',
    ]);
  });

  it('has only thresholds of the measure that is shown', () => {
    assert.deepEqual(told(MILESTONES, 'added'), ['new-low-50', 'first-ai', 'new-low-10', 'first-agent']);
    assert.deepEqual(told(MILESTONES, 'commits'), ['first-ai', 'first-agent']);
  });

  it('has what the repository names itself before lower thresholds', () => {
    const custom = milestone('custom:1', START + 5 * DAY, { title: 'Agents were switched on' });
    assert.equal(told([...MILESTONES, custom], 'living')[3], 'custom:1');
  });

  it('has of a part only its own first use', () => {
    assert.deepEqual(told(MILESTONES, 'living', { kind: 'agent', value: 'Claude Code' }), [
      'agent:Claude Code',
    ]);
    assert.deepEqual(told(MILESTONES, 'living', { kind: 'role', value: 'test' }), []);
  });

  it('tells of a threshold that was reached again the latest time', () => {
    const again = [...MILESTONES, threshold('living-low-50-2', 90, true)];
    assert.equal(heldThreshold(again)?.id, 'living-low-50-2');
    assert.equal(told(again, 'living')[0], 'living-low-50-2');
    assert.equal(heldThreshold([]), null);
  });

  it('says so in a few words and a date', () => {
    const event = { milestone: MILESTONES[6]!, until: MILESTONES[7]! };
    assert.deepEqual(ENGLISH.event(event), { name: 'Half', date: '15 Feb 2020 to 16 Mar 2020' });
    assert.equal(ENGLISH.event({ milestone: MILESTONES[2]!, until: null }).name, 'A tenth');
  });
});
