import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS, type Milestone } from '../../../../../src/core/report';
import { LASTING } from '../../../../support/sample-durability';
import { selfHosting } from '../../../../support/sample-growth';

const step = (id: string, date: string, held: boolean | null): Milestone => ({
  id,
  kind: 'loop',
  title: id,
  date: `${date}T00:00:00Z`,
  commit: null,
  bound: null,
  held,
});
const told = (milestones: readonly Milestone[], loop = LASTING) => {
  const panel = LOOP_PANELS.milestones(
    { milestones: [...milestones] },
    loop,
    inEnglish(text => text),
  )!;
  const table = panel.blocks.find(block => block.kind === 'table')!;
  const headline = panel.blocks.find(block => block.kind === 'headline') as { text: string };
  return { headline: headline.text, fates: table.rows.map(([, fate]) => fate), names: table.rows };
};

describe('the panel of milestones of autonomy', () => {
  it('names all five, and says that none is reached', () => {
    const { headline, fates, names } = told([]);
    assert.equal(headline, 'None of the 5 milestones is reached.');
    assert.deepEqual(fates, [...Array(4).fill('not reached'), 'no agent is shipped here']);
    assert.match(names[0]![0]!, /^Adequacy: .+ lived 90 days$/);
    const own = told([], { ...LASTING, selfHosting: selfHosting(1) });
    assert.equal(own.fates[4], 'not reached');
  });

  it('dates what holds, what was lost, and what was reached again', () => {
    const { headline, fates } = told([
      step('adequacy', '2025-01-02', null),
      step('parity-reached', '2025-02-03', false),
      step('parity-lost', '2025-03-04', false),
      step('parity-reached-2', '2025-04-05', true),
      step('supremacy-reached', '2025-05-06', false),
      step('supremacy-lost', '2025-06-07', false),
      step('red-line-reached', '2025-07-08', true),
    ]);
    assert.deepEqual(fates.slice(0, 4), [
      'reached 2025-01-02',
      'first reached 2025-02-03, holds since 2025-04-05',
      'reached 2025-05-06, lost 2025-06-07',
      'holds since 2025-07-08',
    ]);
    assert.equal(headline, '4 of 5 milestones are reached; 3 of them hold at the head.');
  });

  it('takes no other milestone for one of them', () => {
    const other: Milestone = { ...step('adequacy', '2025-01-02', null), kind: 'custom' };
    assert.deepEqual(told([other]).fates[0], 'not reached');
  });
});
