import { strict as assert } from 'node:assert';
import { compareDefinitions } from '../../../../src/core/durability';
import { change, changes } from './changes';

describe('compareDefinitions', () => {
  it('says which choice turns the sign', () => {
    const all = [
      // AI: one large change that stays, three small ones that go at once.
      change({ class: 'agent', lines: 70 }),
      ...changes(3, { class: 'agent', losses: [{ days: 2, lines: 10 }] }),
      // Others: of each, half goes, but later.
      ...changes(4, { losses: [{ days: 50, lines: 5 }] }),
      ...changes(4, { folder: 1, losses: [{ days: 20, lines: 8 }] }),
    ];
    const told = compareDefinitions(all).map(({ definition, ai, others, flips }) => [
      definition,
      ai,
      others,
      flips,
    ]);
    assert.deepEqual(told, [
      ['ever-lines', 0.3, 52 / 80, false],
      ['window-lines', 0.3, 0.4, false],
      ['window-changes', 0.75, 0.4, true],
      // In the only directory that both share, nothing of others goes so soon.
      ['matched', 0.3, 0, true],
      ['without-bulk', 0.3, 0, false],
    ]);
  });

  it('looks at a window only where it was seen to its end, and at bulk changes only where they count', () => {
    const all = [
      change({ class: 'pair', losses: [{ days: 3, lines: 1 }] }),
      change({ class: 'pair', observed: 20, losses: [{ days: 3, lines: 10 }] }),
      change({ lines: 2000, losses: [{ days: 3, lines: 2000 }] }),
      change({}),
    ];
    const rounded = (part: number | null) => Math.round(1e9 * part!) / 1e9;
    const told = compareDefinitions(all).map(({ ai, others, flips }) => [
      rounded(ai),
      rounded(others),
      flips,
    ]);
    assert.deepEqual(told, [
      [0.55, rounded(2000 / 2010), false],
      [0.1, rounded(2000 / 2010), false],
      [0.1, 0.5, false],
      [0.1, rounded(2000 / 2010), false],
      [0.1, 0, true],
    ]);
  });
});
