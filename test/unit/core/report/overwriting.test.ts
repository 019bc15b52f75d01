import { strict as assert } from 'node:assert';
import { overwriteSums, overwriteTable } from '../../../../src/core/report';
import { noLoop } from '../../../support/loop-sample';

describe('who writes over whom', () => {
  const loop = {
    ...noLoop(2),
    overwrite: [
      { by: 'unknown', of: 'agent', lines: 3 },
      { by: 'agent', of: 'unknown', lines: 40 },
      { by: 'agent', of: 'human', lines: 1 },
    ] as const,
    generations: { aiOverAi: [1, 2], aiOverOthers: [10, 20], othersOverAi: [100, 200], others: [1000, 2000] },
  };

  it('is a table of the classes that occur, in their order, empty where nothing was taken', () => {
    const { by, of, lines, most } = overwriteTable({ ...loop, overwrite: [...loop.overwrite] });
    assert.deepEqual([by, of, most], [['agent', 'unknown'], ['agent', 'unknown', 'human'], 40]);
    assert.deepEqual(
      by.map(taker => of.map(owner => lines(taker, owner))),
      [
        [0, 40, 1],
        [3, 0, 0],
      ],
    );
  });

  it('sums up over time', () => {
    assert.deepEqual(overwriteSums({ ...loop, overwrite: [] }), {
      aiOverAi: 3,
      aiOverOthers: 30,
      othersOverAi: 300,
      others: 3000,
      byAi: 33,
      ofAi: 303,
      all: 3333,
    });
  });
});
