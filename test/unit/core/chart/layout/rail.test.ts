import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { placeRail, RAIL_FONT } from '../../../../../src/core/chart/layout/rail';
import { textWidth } from '../../../../../src/core/chart/layout/text-width';
import type { Milestone } from '../../../../../src/core/report';
import { milestone } from '../../../../support/chart-reports';

describe('releases and tools', () => {
  const release = (tag: string) =>
    milestone(`release:${tag}`, 0, { kind: 'release', title: `Release ${tag}` });
  const name = ({ id }: Milestone) => id.slice(id.indexOf(':') + 1);

  it('are thinned out: five hundred are no wall, and round numbers stay', () => {
    const tags = Array.from({ length: 500 }, (_, i) =>
      release(`v${Math.floor(i / 100)}.${Math.floor(i / 10) % 10}.${i % 10}`),
    );
    const places = new Map(tags.map((tag, i) => [tag, 40 + i]));
    const marks = placeRail(tags, tag => places.get(tag)!, { left: 40, right: 540 }, name);
    assert.ok(marks.length <= 84);
    assert.ok(marks.every((mark, i) => i === 0 || mark.x - marks[i - 1]!.x >= 6));
    const kept = new Set(marks.map(mark => name(mark.milestones[0]!)));
    for (const round of ['v1.0.0', 'v2.0.0', 'v3.0.0', 'v4.0.0']) assert.ok(kept.has(round), round);
    assert.ok(marks.every(({ label }) => label === ''));
  });

  it('have labels that never touch, and lose no tool', () => {
    const mark = fc.record({
      tool: fc.boolean(),
      text: fc.string({ maxLength: 30 }),
      at: fc.nat({ max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), specs => {
        const places = new Map<Milestone, number>();
        const all = specs.map(({ tool, text, at }, i) => {
          const one = tool ? milestone(`agent:${text}${i}`, 0, { kind: 'tool' }) : release(`${text}${i}`);
          places.set(one, at);
          return one;
        });
        const marks = placeRail(all, one => places.get(one)!, { left: 0, right: 620 }, name);
        const tools = marks.filter(({ kind }) => kind === 'tool').flatMap(({ milestones }) => milestones);
        assert.deepEqual(new Set(tools), new Set(all.filter(({ kind }) => kind === 'tool')));
        const labels = marks.filter(({ label }) => label !== '').sort((a, b) => a.labelX - b.labelX);
        labels.forEach((one, i) => {
          const before = labels[i - 1];
          assert.ok(before === undefined || before.labelX + textWidth(before.label, RAIL_FONT) < one.labelX);
        });
      }),
    );
  });
});
