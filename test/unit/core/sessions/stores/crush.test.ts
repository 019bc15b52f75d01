import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Row } from '../../../../../src/core/sessions';
import { counts, REPO, readTables, storeOf, told } from '../../../../support/read-session';

const CRUSH = storeOf('crush');
const START = Date.UTC(2026, 8, 1, 10);

const message = (role: string, parts: unknown, created_at: number): Row => ({
  ...{ id: `m${created_at}`, session_id: 's1', role, model: 'model-x', created_at },
  parts: typeof parts === 'string' ? parts : JSON.stringify(parts),
});
const call = (id: string, name: string, input: object) => ({
  type: 'tool_call',
  data: { id, name, input: JSON.stringify(input), finished: true },
});
const result = (tool_call_id: string, metadata: object | null, is_error: boolean | undefined = false) => ({
  type: 'tool_result',
  data: {
    tool_call_id,
    name: 'x',
    content: 'ok',
    is_error,
    metadata: metadata === null ? '' : JSON.stringify(metadata),
  },
});
const read = (messages: readonly Row[]) =>
  readTables(
    CRUSH,
    {
      sessions: [
        { id: 's1', parent_session_id: null },
        { id: 's2', parent_session_id: 's1' },
      ],
      messages,
    },
    { name: 'crush.db', folder: `${REPO}/.crush` },
  );

describe('sessions of Crush', () => {
  it('say what changed from one text to the next', () => {
    const { sessions, unread } = read([
      message('user', [{ type: 'text', data: { text: 'const mine = 1' } }], START),
      message(
        'assistant',
        [
          call('k1', 'write', { file_path: 'a.ts', content: 'a\n' }),
          call('k2', 'edit', { file_path: `${REPO}/a.ts`, old_string: 'a', new_string: 'b' }),
          call('k3', 'multiedit', {
            file_path: 'a.ts',
            edits: [
              { old_string: 'a', new_string: 'b' },
              { old_string: 'c', new_string: 'd' },
            ],
          }),
          call('k4', 'write', { file_path: 'c.ts', content: 'c\n' }),
        ],
        START + 1,
      ),
      message(
        'tool',
        [result('k1', { additions: 1, removals: 0, old_content: '', new_content: 'a\n' })],
        START + 60_000,
      ),
      // In seconds, as its own trigger writes it.
      message('tool', [result('k2', { old_content: 'x\na\n', new_content: 'x\nb\n' })], START / 1000 + 120),
      message('tool', [result('k3', {}), result('k4', null)], START + 180_000),
    ]);
    const [found, child] = sessions;
    assert.deepEqual(told(found!), [
      ['create a.ts', 'a', ''],
      ['edit a.ts', 'b', 'a'],
      ['edit a.ts', 'b|d', 'a|c'],
      ['overwrite c.ts ?', 'c', ''],
    ]);
    assert.deepEqual(
      found!.edits.map(edit => (edit.at - START) / 60_000),
      [1, 2, 3, 3],
    );
    assert.deepEqual([[...found!.pasted], child?.parentSessionId, unread], [['const mine = 1'], 's1', 0]);
    const { tool, toolVersion, model, cwd } = found!.edits[0]!;
    assert.deepEqual([tool, toolVersion, model, cwd], ['Crush', null, 'model-x', REPO]);
  });

  it('count nothing that failed, or failed in part and nobody knows which', () => {
    const edit = { file_path: 'a.ts', old_string: 'a', new_string: 'b' };
    const { sessions, unread } = read([
      message(
        'assistant',
        ['k1', 'k2', 'k3'].map(id => call(id, 'edit', edit)),
        START,
      ),
      message('assistant', [call('k4', 'multiedit', { file_path: 'a.ts', edits: [edit] })], START + 1),
      message('tool', [result('k1', {}, true)], START + 2),
      message('tool', [{ type: 'tool_result', data: { tool_call_id: 'k2' } }], START + 3),
      message('tool', [result('k4', { edits_failed: [{ index: 1 }] })], START + 4),
      message('tool', '[{"torn', START + 5),
    ]);
    assert.deepEqual([told(sessions[0]!), counts(sessions[0]!), unread], [[], { unproven: 3, unread: 1 }, 1]);
  });

  it('endure', () => {
    const text = JSON.stringify([
      call('k1', 'write', { file_path: 'a.ts', content: 'a\n' }),
      result('k1', { old_content: '', new_content: 'a\n' }),
    ]);
    const bent = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.string({ maxLength: 3 }));
    const row = fc.oneof(
      fc.constant(text),
      bent.map(([at, end, other]) => text.slice(0, at) + other + text.slice(end)),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), rows => {
        const { sessions } = read(rows.map((parts, i) => message('tool', parts, START + i)));
        assert.ok(sessions[0]!.edits.length <= rows.length);
      }),
      { numRuns: 200 },
    );
  });
});
