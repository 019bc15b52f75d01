import { strict as assert } from 'node:assert';
import { Attributions, CODE } from '../../../../src/core/attribution';
import { findMainline } from '../../../../src/core/graph';
import type { AgentModel, AuthorClass } from '../../../../src/core/model';
import { findFirsts } from '../../../../src/core/trend';
import { graphOf } from './graphs';

type Row = readonly [time: number | null, judged: AuthorClass, agent?: AgentModel];

function firstsOf(rows: readonly Row[], head = rows.length - 1): Record<string, number> {
  const graph = graphOf(
    rows.map((_, i) => (i === 0 ? [] : [i - 1])),
    rows.map(([time]) => time),
  );
  const table = new Attributions(rows.length);
  rows.forEach(([, name, agent], commit) => {
    table.classes[commit] = CODE[name];
    if (agent) table.agents[commit] = table.agentNumber(agent);
  });
  const firsts = findFirsts(graph, findMainline(graph, head), table);
  return Object.fromEntries(firsts.map(({ id, commit }) => [id, commit]));
}

const claude = (model: string | null): AgentModel => ({ agent: 'Claude Code', model });

describe('findFirsts', () => {
  it('finds the first declaration, the first agent and the first of each tool and model family', () => {
    const firsts = firstsOf([
      [1, 'unknown'],
      [2, 'assist', { agent: 'Aider', model: null }],
      [3, 'pair', claude('anthropic/claude-sonnet-4.5')],
      [4, 'agent', claude('anthropic/claude-opus-4.5')],
      [5, 'agent', claude('anthropic/claude-opus-4.1')],
    ]);
    const { 'first-ai': ai, 'first-agent': agent, 'agent:Aider': aider, 'agent:Claude Code': code } = firsts;
    assert.deepEqual([ai, agent, aider, code], [1, 3, 1, 2]);
    const families = Object.entries(firsts).filter(([id]) => id.startsWith('model:'));
    assert.deepEqual(
      families.map(([, commit]) => commit),
      [2, 3],
    );
  });

  it('goes by the date, and by the order of the history where dates are equal', () => {
    assert.equal(
      firstsOf([
        [9, 'pair'],
        [3, 'pair'],
        [3, 'pair'],
      ])['first-ai'],
      1,
    );
  });

  it('heeds no commit without a date', () => {
    assert.deepEqual(firstsOf([[null, 'agent', claude(null)]]), {});
    assert.equal(
      firstsOf([
        [null, 'pair'],
        [5, 'pair'],
      ])['first-ai'],
      1,
    );
  });

  it('heeds no commit outside the history of the head', () => {
    assert.equal(
      firstsOf(
        [
          [5, 'unknown'],
          [6, 'pair'],
          [7, 'pair'],
        ],
        0,
      )['first-ai'],
      undefined,
    );
    assert.equal(
      firstsOf(
        [
          [5, 'unknown'],
          [8, 'pair'],
          [7, 'pair'],
        ],
        1,
      )['first-ai'],
      1,
    );
  });

  it('finds nothing where nothing declares AI', () => {
    assert.deepEqual(
      firstsOf([
        [1, 'human'],
        [2, 'automation'],
        [3, 'unknown'],
      ]),
      {},
    );
  });
});
