import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Row } from '../../../../../src/core/sessions';
import { counts, REPO, readTables, storeOf, told } from '../../../../support/read-session';

const OPENCODE = storeOf('opencode');
const START = Date.UTC(2026, 8, 1, 10);
const path = `${REPO}/a.ts`;

const session = (id: string, more: Row = {}): Row => ({
  ...{ id, parent_id: null, directory: REPO, version: '1.5.0' },
  ...more,
});
const message = (id: string, session_id: string, data: object): Row => ({
  id,
  session_id,
  data: JSON.stringify(data),
});
let minute = 0;
const part = (message_id: string, session_id: string, data: object | string): Row => ({
  ...{ id: `p${minute}`, message_id, session_id, time_created: START + 60_000 * minute++ },
  data: typeof data === 'string' ? data : JSON.stringify(data),
});
const tool = (callID: string, name: string, input: object, metadata: object, status = 'completed') => {
  const time = { start: START, end: START + 60_000 * minute };
  return { type: 'tool', callID, tool: name, state: { status, input, output: 'ok', metadata, time } };
};

const ASSISTANT = { role: 'assistant', modelID: 'model-x', providerID: 'p', path: { cwd: REPO, root: REPO } };
const read = (part: readonly Row[], sessions = [session('s1')]) =>
  readTables(
    OPENCODE,
    {
      session: sessions,
      message: [message('m0', 's1', { role: 'user' }), message('m1', 's1', ASSISTANT)],
      part,
    },
    { name: 'opencode.db' },
  );

describe('sessions of opencode', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('say what was completed, as it was behind the formatter', () => {
    const diff = 'Index: a.ts\n===\n--- a.ts\n+++ a.ts\n@@ -1,1 +1,1 @@\n-const a = 1\n+const a = 2;\n';
    const file = (name: string, type: string, patch: string) => ({
      filePath: `${REPO}/${name}`,
      type,
      patch,
    });
    const tools = [
      tool('c1', 'write', { filePath: path, content: 'const a = 1\n' }, { filepath: path, exists: false }),
      tool(
        'c2',
        'edit',
        { filePath: path, oldString: '= 1', newString: '= 2' },
        { diff, filediff: { file: path, patch: diff } },
      ),
      tool(
        'c3',
        'apply_patch',
        { patchText: '*** Begin Patch…' },
        {
          files: [
            file('b.ts', 'add', '@@ -0,0 +1 @@\n+b\n'),
            file('c.ts', 'delete', '@@ -1 +0,0 @@\n-c\n'),
            { ...file('d.ts', 'move', '@@ -1 +1 @@\n-d\n+e\n'), movePath: `${REPO}/e.ts` },
          ],
        },
      ),
      tool('c4', 'write', { filePath: path, content: 'whole\n' }, { filepath: path, exists: true }),
      tool(
        'c5',
        'multiedit',
        { filePath: path },
        { results: [{ diff }, { filediff: { file: path, patch: '@@ -1 +1 @@\n-x\n+y\n' } }] },
      ),
      tool('c6', 'edit', { filePath: 'f.ts', oldString: 'a\nb', newString: 'a\nc' }, {}),
    ];
    const { sessions, elsewhere, unread } = read(tools.map(data => part('m1', 's1', data)));
    assert.deepEqual([sessions.length, elsewhere, unread], [1, 0, 0]);
    const [found] = sessions;
    assert.deepEqual(told(found!), [
      ['create a.ts', 'const a = 1', ''],
      ['edit a.ts', 'const a = 2;', 'const a = 1'],
      ['create b.ts', 'b', ''],
      ['delete c.ts', '', 'c'],
      ['edit e.ts', 'e', 'd'],
      ['overwrite a.ts ?', 'whole', ''],
      ['edit a.ts', 'const a = 2;', 'const a = 1'],
      ['edit a.ts', 'y', 'x'],
      ['edit f.ts', 'c', 'b'],
    ]);
    const { tool: name, toolVersion, model, at, cwd } = found!.edits[0]!;
    assert.deepEqual([name, toolVersion, model, at, cwd], ['OpenCode', '1.5.0', 'model-x', START, REPO]);
  });

  it('count nothing else', () => {
    const args = { filePath: path, content: 'a\n' };
    const states = ['error', 'running', 'pending'];
    const [found] = read([
      ...states.map((status, i) => part('m1', 's1', tool(`c${i}`, 'write', args, {}, status))),
      part('m1', 's1', tool('c7', 'read', args, {})),
      part('m1', 's1', '{"torn'),
    ]).sessions;
    assert.deepEqual([told(found!), counts(found!)], [[], { unproven: 3, unread: 1 }]);
  });

  it("of other projects are passed over; an agent's agents know their parent", () => {
    const sessions = [
      session('s1'),
      session('s2', { parent_id: 's1' }),
      session('s3', { directory: '/home/me/other' }),
    ];
    const found = read(
      [part('m9', 's3', '{"torn'), part('m0', 's1', { type: 'text', text: 'const mine = 1' })],
      sessions,
    );
    assert.deepEqual(
      found.sessions.map(one => [one.sessionId, one.parentSessionId, [...one.pasted], one.unread]),
      [
        ['s1', null, ['const mine = 1'], 0],
        ['s2', 's1', [], 0],
      ],
    );
    assert.equal(found.elsewhere, 1);
  });

  it('endure', () => {
    const text = JSON.stringify(tool('c1', 'write', { filePath: path, content: 'a\n' }, { exists: false }));
    const bent = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.string({ maxLength: 3 }));
    const row = fc.oneof(
      fc.constant(text),
      bent.map(([at, end, other]) => text.slice(0, at) + other + text.slice(end)),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), rows => {
        const { sessions } = read(rows.map(data => part('m1', 's1', data)));
        assert.ok(sessions[0]!.edits.length <= rows.length);
      }),
      { numRuns: 200 },
    );
  });
});
