import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Naming } from '../../../../src/core/declaring/policy-text';
import { rulesOf } from '../../../../src/core/declaring/rules';
import type { PolicySpan } from '../../../../src/core/declaring/spans';

function span(since: number, until: number | null, names: Readonly<Record<string, Naming>>): PolicySpan {
  const list = Object.entries(names).map(([key, how]) => ({ key, how }));
  return { path: 'AGENTS.md', since, until, policy: { names: list, disclosure: false } };
}

describe('what the texts of a tree ask for together', () => {
  const A = 'Assisted-by';
  const C = 'Co-authored-by';

  it('is the sum of them, without what they contradict each other in', () => {
    const found = rulesOf([
      span(2, null, { [A]: 'named' }),
      span(4, 9, { [C]: 'refused' }),
      span(6, 9, { [C]: 'named', [A]: 'named' }),
      span(9, null, { [A]: 'mixed' }),
    ]);
    assert.deepEqual(found, [
      { named: ['assisted-by'], refused: [], since: 2, until: 4 },
      { named: ['assisted-by'], refused: ['co-authored-by'], since: 4, until: 6 },
      { named: ['assisted-by'], refused: [], since: 6, until: 9 },
    ]);
  });

  it('is at each place what a look at that place alone says', () => {
    const how = fc.constantFrom<Naming>('named', 'refused', 'mixed');
    const one = fc
      .tuple(fc.nat(12), fc.option(fc.integer({ min: 1, max: 5 })), fc.dictionary(fc.constantFrom(A, C), how))
      .map(([since, length, names]) => span(since, length === null ? null : since + length, names));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), spans => {
        const rules = rulesOf(spans);
        for (let at = 0; at < 20; at++) {
          const there = spans.filter(({ since, until }) => since <= at && (until === null || at < until));
          const said = (key: string) =>
            new Set(
              there.flatMap(({ policy }) => policy.names.filter(name => name.key === key).map(n => n.how)),
            );
          const only = (wanted: Naming) =>
            [A, C].filter(key => said(key).size === 1 && said(key).has(wanted)).map(key => key.toLowerCase());
          const [rule, ...more] = rules.filter(
            ({ since, until }) => since <= at && (until === null || at < until),
          );
          assert.deepEqual(more, []);
          assert.deepEqual([rule?.named ?? [], rule?.refused ?? []], [only('named'), only('refused')]);
        }
      }),
    );
  });
});
