import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DECLARED, type Matrix, matrixOf } from '../../../../src/core/calibration';
import { anyRows, commitsOf } from './rows';

const LINES = ['ai', 'human', 'unknown'] as const;
const COMMITS = [...LINES, 'empty'] as const;

/** All numbers of a matrix, in one order. */
function numbersOf(matrix: Matrix): number[] {
  return DECLARED.flatMap(declared => {
    const { lines, commits } = matrix[declared];
    return [...LINES.map(key => lines[key]), ...COMMITS.map(key => commits[key])];
  });
}

function sumOf(matrices: readonly { matrix: Matrix }[]): number[] {
  const zero = numbersOf(matrixOf([]).all);
  return matrices.reduce((sum, { matrix }) => numbersOf(matrix).map((number, i) => number + sum[i]!), zero);
}

describe('declared × recorded', () => {
  it('in lines, and in commits by the most that is recorded of them', () => {
    const pair = commitsOf('pair', [
      [10, 2, 3],
      [0, 4, 5],
      [0, 0, 6],
      [0, 0, 0],
    ]);
    const { all } = matrixOf([...pair, ...commitsOf('silent', [[7, 0, 0]], 4)]);
    assert.deepEqual(all.pair, {
      lines: { ai: 10, human: 6, unknown: 14 },
      commits: { ai: 1, human: 1, unknown: 1, empty: 1 },
    });
    assert.deepEqual(all.silent.lines, { ai: 7, human: 0, unknown: 0 });
    assert.deepEqual(all.agent.commits, { ai: 0, human: 0, unknown: 0, empty: 0 });
  });

  it('apart by quarter, agent and version, in order, what is not named last', () => {
    const [a, b, c] = commitsOf('pair', [
      [1, 0, 0],
      [2, 0, 0],
      [3, 0, 0],
    ]);
    const { byQuarter, byAgent, byVersion } = matrixOf([
      { ...a!, agent: null, version: null },
      { ...b!, quarter: '2025-Q4', version: '1.5' },
      { ...c!, agent: 'Aider' },
    ]);
    assert.deepEqual(
      byQuarter.map(({ quarter, matrix }) => [quarter, matrix.pair.lines.ai]),
      [
        ['2025-Q4', 2],
        ['2026-Q1', 4],
      ],
    );
    assert.deepEqual(
      byAgent.map(({ agent }) => agent),
      ['Aider', 'Claude Code', null],
    );
    assert.deepEqual(
      byVersion.map(({ recorder, version }) => [recorder, version]),
      [
        ['git-ai', '1.5'],
        ['git-ai', '1.6.7'],
        ['git-ai', null],
      ],
    );
  });

  it('sums up to the same whichever way it is taken apart, in any order of the rows', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const matrices = matrixOf(rows);
        const all = numbersOf(matrices.all);
        for (const parts of [matrices.byQuarter, matrices.byAgent, matrices.byVersion])
          assert.deepEqual(sumOf(parts), all);
        assert.deepEqual(matrixOf(rows.toReversed()), matrices);
        assert.equal(
          LINES.reduce((sum, key) => sum + DECLARED.reduce((n, of) => n + matrices.all[of].lines[key], 0), 0),
          rows.reduce((sum, { ai, human, unknown }) => sum + ai + human + unknown, 0),
        );
        assert.equal(
          COMMITS.reduce(
            (sum, key) => sum + DECLARED.reduce((n, of) => n + matrices.all[of].commits[key], 0),
            0,
          ),
          rows.length,
        );
      }),
    );
  });
});
