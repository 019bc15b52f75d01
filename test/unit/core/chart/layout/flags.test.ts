import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { overlap } from '../../../../../src/core/chart/layout/boxes';
import { FLAG_ROW, placeFlags } from '../../../../../src/core/chart/layout/flags';
import { placeRail, RAIL_FONT } from '../../../../../src/core/chart/layout/rail';
import { textWidth } from '../../../../../src/core/chart/layout/text-width';
import type { Milestone } from '../../../../../src/core/report';
import { milestone } from '../../../../support/chart-reports';

const thresholds = ['living-low-50', 'living-likely-90', 'new-low-10', 'new-likely-75-lost'];
const flag = fc.record({
  kind: fc.constantFrom('first', 'custom', 'loop', 'threshold'),
  held: fc.constantFrom(null, true, false),
  title: fc.string({ maxLength: 40, unit: 'grapheme' }),
  at: fc.nat({ max: 1000 }),
});
const area = fc.record({ width: fc.integer({ min: 80, max: 1500 }), rows: fc.integer({ min: 1, max: 3 }) });

describe('flags', () => {
  it('never cover each other or the pole of another, and lose no milestone', () => {
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 80 }), area, (flags, { width, rows }) => {
        const places = new Map<Milestone, number>();
        const milestones = flags.map(({ kind, held, title, at }, i) => {
          const id = kind === 'threshold' ? `${thresholds[i % 4]}-${i + 2}` : `${kind}:${i}`;
          const one = milestone(id, 0, { kind, held, title });
          places.set(one, 30 + (at / 1000) * width);
          return one;
        });
        const area = { left: 30, right: 30 + width + 8, top: 4, rows };
        const marks = placeFlags(
          milestones,
          one => places.get(one)!,
          area,
          one => one.title,
        );
        assert.deepEqual(
          marks.flatMap(mark => mark.milestones.map(({ id }) => id)).sort(),
          milestones.map(({ id }) => id).sort(),
        );
        const poles = marks.map(({ x, row }) => ({ x, y: 4 + (row + 1) * FLAG_ROW, width: 0, height: 200 }));
        marks.forEach((mark, i) => {
          assert.ok(mark.box.x >= 29 && mark.box.x + mark.box.width <= area.right && mark.row < rows);
          for (const [j, other] of marks.entries()) {
            if (i === j) continue;
            assert.ok(!overlap(mark.box, other.box));
            assert.ok(!overlap(mark.box, { ...poles[j]!, width: 0.001 }));
          }
        });
      }),
    );
  });

  it('are named after the greatest; what did not last has no name', () => {
    const held = milestone('living-likely-50', 0, { kind: 'threshold', held: true, title: 'fifty' });
    const lost = milestone('living-likely-90', 0, { kind: 'threshold', held: false, title: 'ninety' });
    const first = milestone('first-ai', 0, { kind: 'first', title: 'first' });
    const label = (...milestones: Milestone[]) =>
      placeFlags(
        milestones,
        () => 100,
        { left: 0, right: 900, top: 0, rows: 1 },
        one => one.title,
      ).map(mark => [mark.label, mark.milestones.length]);
    assert.deepEqual(label(lost), [['', 1]]);
    assert.deepEqual(label(lost, held), [['fifty', 2]]);
    assert.deepEqual(label(lost, held, first), [['first', 3]]);
  });
});

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
