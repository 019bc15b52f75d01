import { strict as assert } from 'node:assert';
import { isInForce, POLICIES, policiesNamed } from '../../../../src/core/policy/policies';
import data from '../../../../src/core/policy/policies.json';
import { policiesSchema } from '../../../../src/core/policy/policy-schema';

const at = (date: string) => Date.parse(date) / 1000;

describe('policies', () => {
  it('are as their schema wants them, each once', () => {
    policiesSchema.parse(data);
    assert.equal(new Set(POLICIES.map(({ id }) => id)).size, POLICIES.length);
    assert.ok(POLICIES.length >= 27, String(POLICIES.length));
  });

  it('of one project never hold at once, and a project is no other row', () => {
    const days = Array.from({ length: 1200 }, (_, i) => at('2024-01-01T12:00:00Z') + i * 86_400);
    for (const { project } of POLICIES) {
      const rows = policiesNamed(project);
      for (const day of days) {
        const inForce = rows.filter(row => isInForce(row, day));
        assert.ok(inForce.length <= 1, `${project}: ${inForce.map(({ id }) => id)}`);
      }
      assert.ok(rows.every(row => row.project === project));
    }
  });

  it('demand and forbid nothing at once, and say what no clone can answer where no commit is looked at', () => {
    for (const { id, demands, forbids, places, elsewhere } of POLICIES) {
      const demanded = demands.flatMap(({ anyOf }) => anyOf.map(({ key }) => key));
      const forbidden = forbids.flatMap(row => (row.what === 'trailer' ? row.keys : []));
      assert.deepEqual(
        demanded.filter(key => forbidden.includes(key)),
        [],
        id,
      );
      if (demands.some(({ level }) => level === 'must')) assert.ok(places.includes('commit'), id);
      if (places.includes('pr') || places.includes('label')) assert.ok(elsewhere.length > 0, id);
    }
  });

  it('are found by their id, or as those that a project adopted', () => {
    const ids = (name: string) => policiesNamed(name).map(({ id }) => id);
    assert.deepEqual(ids('linux'), ['linux-2025', 'linux-2026']);
    assert.deepEqual(ids('linux-2025'), ['linux-2025']);
    assert.deepEqual(ids('qemu'), ['qemu']);
    assert.deepEqual(ids('qemu-proposed'), ['qemu-proposed']);
    assert.deepEqual(ids('nobody'), []);
  });

  it('hold from the beginning of their first day to the end of their last', () => {
    const time = { since: '2025-12-23', until: '2026-06-30' };
    for (const [date, holds] of [
      ['2025-12-22T23:59:59Z', false],
      ['2025-12-23T00:00:00Z', true],
      ['2026-06-30T23:59:59Z', true],
      ['2026-07-01T00:00:00Z', false],
    ] as const)
      assert.equal(isInForce(time, at(date)), holds, date);
    const months = { since: '2026-02', until: '2026-12' };
    assert.equal(isInForce(months, at('2026-01-31T23:59:59Z')), false);
    assert.equal(isInForce(months, at('2026-12-31T23:59:59Z')), true);
    assert.equal(isInForce(months, at('2027-01-01T00:00:00Z')), false);
    assert.equal(isInForce({ since: '2026', until: '2026' }, at('2026-12-31T23:59:59Z')), true);
    assert.equal(isInForce({ since: null, until: null }, at('1999-01-01T00:00:00Z')), true);
  });
});
