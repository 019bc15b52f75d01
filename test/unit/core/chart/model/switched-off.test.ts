import { strict as assert } from 'node:assert';
import { switchedOff } from '../../../../../src/core/chart/model/switched-off';
import { sampleDeclaring } from '../../../../support/sample-declaring';
import { sampleReport } from '../../../../support/sample-reports';

type Row = readonly [agent: string, state: 'on' | 'off', from: number, to: number | null];

/** Days of January 2026. */
const day = (n: number) => Date.UTC(2026, 0, n) / 1000;
const at = (n: number) => ({ date: new Date(day(n) * 1000).toISOString(), commit: '' });

function off(rows: readonly Row[], seen: readonly [number, number] = [1, 31]): (readonly number[])[] {
  const switches = rows.map(([agent, state, from, to]) => ({
    ...{ file: 'a', setting: 'b', agent, state },
    from: { ...at(from), earlier: false },
    to: to === null ? null : at(to),
  }));
  const loop = { ...sampleReport().loop!, declaring: { ...sampleDeclaring(), switches } };
  return switchedOff({ loop }, { from: day(seen[0]), to: day(seen[1]) }).map(({ from, to }) => [
    (from - day(0)) / 86_400,
    (to - day(0)) / 86_400,
  ]);
}

describe('while declaring was switched off', () => {
  it('is where a setting is off, until the end of what is seen', () => {
    assert.deepEqual(
      off([
        ['A', 'off', 3, 5],
        ['A', 'off', 9, null],
      ]),
      [
        [3, 5],
        [9, 31],
      ],
    );
    assert.deepEqual(
      off(
        [
          ['A', 'off', 3, 5],
          ['A', 'off', 9, null],
        ],
        [4, 8],
      ),
      [[4, 5]],
    );
    assert.deepEqual(off([['A', 'on', 3, null]]), []);
  });

  it('is not where another setting of the agent is on', () => {
    assert.deepEqual(
      off([
        ['A', 'off', 3, 20],
        ['A', 'on', 5, 9],
        ['A', 'off', 8, 12],
      ]),
      [
        [3, 5],
        [9, 20],
      ],
    );
  });

  it('is told of all agents together', () => {
    assert.deepEqual(
      off([
        ['A', 'off', 3, 8],
        ['B', 'off', 6, 12],
        ['B', 'on', 2, 4],
      ]),
      [[3, 12]],
    );
  });

  it('names them, each once', () => {
    const { declaring } = sampleReport().loop!;
    const [first] = declaring!.switches;
    const rows = [first!, { ...first!, agent: 'Aider' }, first!];
    const loop = { ...sampleReport().loop!, declaring: { ...declaring!, switches: rows } };
    assert.deepEqual(
      switchedOff({ loop }, { from: 0, to: 2e9 }).map(({ agents }) => agents),
      [['Claude Code', 'Aider']],
    );
  });

  it('is nothing where nothing is known', () => {
    assert.deepEqual(switchedOff({ loop: null }, { from: 0, to: 1 }), []);
    assert.deepEqual(switchedOff(sampleReport(), null), []);
  });
});
