import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { OwnerTable, type Trait } from '../../../../../src/core/attribution';
import { eachRun, type Owner, UNKNOWN_OWNER } from '../../../../../src/core/lines';
import { RUNGS } from '../../../../../src/core/model';
import { ByTrait } from '../../../../../src/core/trend/tables/lines-by-trait';

const trait = fc.record({
  class: fc.nat(5),
  agent: fc.integer({ min: -1, max: 2 }),
  rung: fc.constantFrom(...RUNGS),
  byUser: fc.boolean(),
});

describe('lines by what they are taken for', () => {
  it('are those of the owners, added up one by one, file after file', () => {
    const runs = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(trait, { minLength: 1, maxLength: 12 }), fc.array(runs), (commits, files) => {
        const owners = new OwnerTable();
        commits.forEach((about, commit) => {
          owners.add({ commit, basis: 'commit', ...about });
        });
        const byTrait = new ByTrait(owners);
        for (const file of files) {
          const owned = Int32Array.from(
            file.flatMap(([at, lines]) => [at === 20 ? UNKNOWN_OWNER : at % commits.length, lines]),
          );
          const expected = new Map<string, number>();
          for (const [owner, lines] of eachRun(owned)) {
            const key = keyOf({
              class: owners.classOf(owner),
              agent: owners.agentOf(owner),
              rung: owners.rungOf(owner),
              byUser: owners.isByUser(owner),
            });
            expected.set(key, (expected.get(key) ?? 0) + lines);
          }
          const found = byTrait.of(owned).map(({ trait: of, lines }) => [keyOf(of), lines] as const);
          assert.deepEqual(found, [...expected]);
        }
      }),
    );
  });

  it('of nobody known are no agent’s', () => {
    const owners = new OwnerTable();
    const [first, ...rest] = new ByTrait(owners).of(Int32Array.of(UNKNOWN_OWNER as Owner, 3));
    assert.deepEqual([first!.trait.agent, first!.trait.byUser, first!.lines, rest], [-1, false, 3, []]);
  });
});

const keyOf = ({ class: code, agent, rung, byUser }: Trait) => `${code} ${agent} ${rung} ${byUser}`;
