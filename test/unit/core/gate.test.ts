import { strict as assert } from 'node:assert';
import { breaches, heldByDefinition } from '../../../src/core/gate';
import type { Defined } from '../../../src/core/report';

describe('limits', () => {
  it('hold up to themselves', () => {
    assert.deepEqual(
      breaches({ low: 0.25, users: 0.5 }, { 'max-low': 25, 'min-low': 25, 'max-users': 50 }),
      [],
    );
    assert.deepEqual(breaches({ low: 0, users: 0 }, { 'min-low': 0 }), []);
  });

  it('are named where they do not hold, with digits enough to see why', () => {
    assert.deepEqual(breaches({ low: 0.250_01, users: 0.5 }, { 'max-low': 25, 'max-users': 49 }), [
      '25.001 % of the lines are declared AI, and at most 25 % are asked for (--max-low).',
      '50 % of the lines are declared AI or by people who use AI, and at most 49 % are asked for (--max-users).',
    ]);
    assert.match(breaches({ low: 0.1, users: 0.1 }, { 'min-low': 11 })[0]!, /10 % .* at least 11 %/);
  });

  it('do not hold where nobody can tell the share', () => {
    assert.match(breaches({ low: null, users: null }, { 'max-low': 100 })[0]!, /cannot be told/);
  });
});

describe('limits of a share by another definition', () => {
  const row = (figure: Partial<Defined>): Defined => ({
    ...{ id: 'blame.w', name: '', source: '', status: 'exact', differs: null, unit: 'living line' },
    ...{ numerator: null, denominator: null, ai: null, counted: 100, share: null, unknown: null },
    ...{ unknownAs: null, between: null, lacking: null, steps: [], since: null, reasons: [] },
    commit: 'a'.repeat(40),
    rule: { id: 'default', hash: 'b'.repeat(64) },
    generatedBy: { name: 'test', version: '1' },
    ...figure,
  });

  it('hold up to themselves, and name the definition where they do not', () => {
    const limits = { 'max-low': 25, 'min-low': 25 };
    assert.deepEqual(heldByDefinition(row({ share: 0.25 }), limits), { broken: [], untold: [] });
    assert.deepEqual(heldByDefinition(row({ share: 0.5 }), limits), {
      broken: ['It is 50 % by the definition blame.w, and at most 25 % are asked for (--max-low).'],
      untold: [],
    });
  });

  it('are decided by both bounds, where not every line could be looked at', () => {
    const told = (from: number, to: number) =>
      heldByDefinition(row({ between: { from, to, open: 1 } }), { 'max-low': 25 });
    assert.deepEqual(told(0.1, 0.25), { broken: [], untold: [] });
    assert.deepEqual(told(0.2, 0.3), {
      broken: [],
      untold: ['It is 20 to 30 % by the definition blame.w, and at most 25 % are asked for (--max-low).'],
    });
    assert.match(told(0.26, 0.3).broken[0]!, /^It is 26 to 30 % by the definition blame\.w/);
  });

  it('cannot be told where the definition has no figure', () => {
    const limits = { 'max-low': 100, 'min-low': 0 };
    assert.deepEqual(heldByDefinition(row({ lacking: 'no note is here' }), limits), {
      broken: [],
      untold: ['How much it is by the definition blame.w cannot be told: no note is here.'],
    });
  });
});
