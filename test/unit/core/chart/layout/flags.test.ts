import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { overlap } from '../../../../../src/core/chart/layout/boxes';
import { FLAG_ROW, placeFlags } from '../../../../../src/core/chart/layout/flags';
import type { Milestone } from '../../../../../src/core/report';
import { milestone } from '../../../../support/chart-reports';

const thresholds = ['living-low-50', 'living-low-90', 'new-low-10', 'new-low-75-lost'];
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
    const held = milestone('living-low-50', 0, { kind: 'threshold', held: true, title: 'fifty' });
    const lost = milestone('living-low-90', 0, { kind: 'threshold', held: false, title: 'ninety' });
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
