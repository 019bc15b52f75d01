import { strict as assert } from 'node:assert';
import {
  assertEndures,
  counts,
  logOf,
  REPO,
  readBytes,
  storeOf,
  told,
} from '../../../../support/read-session';

const CHAT = storeOf('vscode-chat');
const NAME = 'abc/chatSessions/c1.jsonl';
const START = Date.UTC(2026, 8, 1, 10);
const HERE = { 'abc/workspace.json': JSON.stringify({ folder: `file://${REPO}` }) };

const uri = (name: string) => ({ $mid: 1, scheme: 'file', path: `${REPO}/${name}` });
const edit = (text: string, from: readonly [number, number], to = from) => ({
  text,
  range: { startLineNumber: from[0], startColumn: from[1], endLineNumber: to[0], endColumn: to[1] },
});
const group = (name: string, edits: readonly object[], done = true) => ({
  ...{ kind: 'textEditGroup', uri: uri(name), edits: [edits], done },
});
const call = (id: string, name: string, args: object) => ({ id, name, arguments: JSON.stringify(args) });
const request = (
  requestId: string,
  response: readonly object[],
  calls: readonly object[] = [],
  more: object = {},
) => ({
  ...{
    requestId,
    timestamp: START,
    modelId: 'copilot/model-x',
    message: { text: 'const mine = 1' },
    response,
  },
  result: {
    metadata: {
      toolCallRounds: [{ toolCalls: calls }],
      toolCallResults: Object.fromEntries(calls.map(one => [(one as { id: string }).id, { content: [] }])),
    },
  },
  ...more,
});
const session = (...requests: readonly object[]) => ({
  kind: 0,
  v: { version: 3, sessionId: 'c1', creationDate: START, requests },
});
const read = (lines: readonly unknown[], beside: Record<string, string> = {}) =>
  readBytes(CHAT, logOf(lines), { name: NAME, beside: { ...HERE, ...beside } });

describe('sessions of the chat in VS Code', () => {
  it('say what reached the editor, and by the calls what was there before', () => {
    const replace = (filePath: string, oldString: string, newString: string) => ({
      filePath,
      oldString,
      newString,
    });
    const found = read([
      session(
        request(
          'r1',
          [
            group('new.ts', [edit('one\ntwo\n', [1, 1])]),
            group('a.ts', [edit('keep\nconst a = 2\n', [1, 1], [3, 1])]),
            group('b.ts', [edit('b2\n', [1, 1], [2, 1])]),
            group('plain.ts', [edit('inserted\n', [5, 1])]),
            group('whole.ts', [edit('all\nof it\n', [1, 1], [9, 1])]),
          ],
          [
            call('k1', 'create_file', { filePath: `${REPO}/new.ts`, content: 'one\ntwo\n' }),
            call(
              'k2',
              'replace_string_in_file',
              replace(`${REPO}/a.ts`, 'keep\nconst a = 1', 'keep\nconst a = 2'),
            ),
            call('k3', 'multi_replace_string_in_file', {
              replacements: [replace(`${REPO}/b.ts`, 'b1', 'b2'), replace(`${REPO}/nowhere.ts`, 'x', 'y')],
            }),
            call('k4', 'insert_edit_into_file', {
              filePath: `${REPO}/whole.ts`,
              code: '// ...existing code...',
            }),
          ],
        ),
      ),
    ]);
    assert.deepEqual(told(found), [
      ['create new.ts', 'one|two', ''],
      ['edit a.ts', 'const a = 2', 'const a = 1'],
      ['edit b.ts', 'b2', 'b1'],
      ['edit plain.ts', 'inserted', ''],
      ['edit whole.ts ?', 'all|of it', ''],
    ]);
    assert.deepEqual([found!.sessionId, [...found!.pasted]], ['c1', ['const mine = 1']]);
    const { tool, model, at, cwd, toolVersion } = found!.edits[0]!;
    const expected = ['GitHub Copilot in VS Code', 'copilot/model-x', START, REPO, null];
    assert.deepEqual([tool, model, at, cwd, toolVersion], expected);
  });

  it('are what is left when all that was done to them is done', () => {
    const found = read([
      session(request('r1', [])),
      { kind: 2, k: ['requests'], v: [request('r2', [])] },
      { kind: 2, k: ['requests', 1, 'response'], v: [group('a.ts', [edit('a\n', [1, 1])], false)] },
      { kind: 1, k: ['requests', 1, 'response', 0, 'done'], v: true },
      { kind: 2, k: ['requests', 0, 'response'], v: [group('b.ts', [edit('b\n', [1, 1])])] },
      { kind: 2, k: ['requests', 0, 'response'], v: [], i: 0 },
      { kind: 3, k: ['requests', 0, 'message'] },
      { kind: 1, k: ['requests', 7, 'done'], v: true },
      { kind: 1, k: ['__proto__'], v: { polluted: true } },
    ]);
    assert.deepEqual([told(found), counts(found)], [[['edit a.ts', 'a', '']], { unproven: 0, unread: 2 }]);
    assert.equal('polluted' in {}, false);
  });

  it('count nothing that was refused, cancelled, or not brought to its end', () => {
    const state = {
      version: 2,
      recentSnapshot: {
        entries: [
          { resource: `file://${REPO}/a.ts`, state: 2, telemetryInfo: { requestId: 'r1' } },
          { resource: `file://${REPO}/b.ts`, state: 1, telemetryInfo: { requestId: 'r1' } },
          { resource: `file://${REPO}/c.ts`, state: 0, telemetryInfo: { requestId: 'r1' } },
        ],
      },
    };
    const groups = ['a.ts', 'b.ts', 'c.ts'].map(name => group(name, [edit(`${name}\n`, [1, 1])]));
    const found = read(
      [
        session(
          request('r1', groups),
          request('r2', groups.slice(0, 1)),
          request('r3', groups, [], { isCanceled: true }),
          request('r4', groups, [], { modelState: { value: 2 } }),
          request('r5', [group('d.ts', [edit('d\n', [1, 1])], false)]),
        ),
      ],
      { 'abc/chatEditingSessions/c1/state.json': JSON.stringify(state) },
    );
    const edited = ['b.ts', 'c.ts', 'a.ts'].map(name => [`edit ${name}`, name, '']);
    assert.deepEqual([told(found), counts(found)], [edited, { unproven: 8, unread: 0 }]);
  });

  it('are one text in older versions, and without a folder where the window had none', () => {
    const whole = session(request('r1', [group('a.ts', [edit('a\n', [1, 1])])])).v;
    const old = readBytes(CHAT, logOf([whole]), { name: 'abc/chatSessions/c1.json', beside: HERE });
    const name = '0a1b2c3d-0000-4000-8000-000000000000.json';
    const empty = readBytes(CHAT, logOf([whole]), { name, folder: '/x/emptyWindowChatSessions' });
    assert.deepEqual([told(old), told(empty)], [[['edit a.ts', 'a', '']], [['edit a.ts', 'a', '']]]);
  });

  it('are left where they are of another project', () => {
    const beside = { 'abc/workspace.json': JSON.stringify({ folder: 'file:///home/me/other' }) };
    assert.equal(read([session()], beside), null);
    const windows = { 'abc/workspace.json': JSON.stringify({ folder: 'file:///c%3A/Users/me/other' }) };
    assert.equal(read([session()], windows), null);
  });

  it('endure', () => {
    const all = [
      session(request('r1', [group('a.ts', [edit('a\n', [1, 1])])])),
      { kind: 2, k: ['requests'], v: [request('r2', [group('b.ts', [edit('b\n', [1, 1])])])] },
    ];
    assertEndures(all, bytes => readBytes(CHAT, bytes, { name: NAME, beside: HERE }));
  });
});
